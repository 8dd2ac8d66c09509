/* The print in the browser. */

"use strict";

document.querySelector(".print-now").addEventListener("click", () => window.print());
