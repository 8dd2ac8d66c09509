/* The print in the browser: printing it, and showing that a file is being made. */

"use strict";

const progress = document.querySelector(".progress");

document.querySelector(".print-now").addEventListener("click", () => window.print());

/* Without this script the links lead to the files all the same. */
for (const link of document.querySelectorAll(".print-file")) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    if (!progress.hidden) {
      return;
    }
    progress.hidden = false;
    try {
      await take(link.href);
    } finally {
      progress.hidden = true;
    }
  });
}

async function take(address) {
  const response = await fetch(address);
  const named = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition"));
  if (!response.ok || !named) {
    window.location.assign(address);
    return;
  }
  const saved = document.createElement("a");
  saved.href = URL.createObjectURL(await response.blob());
  saved.download = named[1];
  saved.click();
  URL.revokeObjectURL(saved.href);
}
