/* While a passage is typed: what it would say, asked again after each pause. */

"use strict";

const told = document.querySelector(".told");
const now = told.querySelector(".told-now");
const form = told.closest("form");
const PAUSE = 600;
let waiting = null;
let last = 0;

async function ask() {
  last += 1;
  const mine = last;
  const body = new FormData();
  for (const name of ["csrfmiddlewaretoken", "term", "text"]) {
    body.append(name, form.elements[name].value);
  }
  const response = await fetch(told.dataset.address, { method: "POST", body });
  if (response.ok && mine === last) {
    now.innerHTML = await response.text();
  }
}

for (const name of ["term", "text"]) {
  form.elements[name]?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
}
