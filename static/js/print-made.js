/* Once the page has ended its file is there: fetch it as the link would. */

"use strict";

document.querySelector(".made-file")?.click();
