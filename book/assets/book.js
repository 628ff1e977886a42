"use strict";

// A block that is wider than the page scrolls: then the keyboard must reach it.
const reachable = () => {
  for (const block of document.querySelectorAll("pre, .scroll"))
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    else block.removeAttribute("tabindex");
};
addEventListener("load", reachable);
addEventListener("resize", reachable);
