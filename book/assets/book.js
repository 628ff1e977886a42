"use strict";

// A block that is wider than the page scrolls: then the keyboard must reach it.
const reachable = () => {
  for (const block of document.querySelectorAll("pre, .scroll"))
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    else block.removeAttribute("tabindex");
};
addEventListener("load", reachable);
addEventListener("resize", reachable);

// A page that is served shows what was built last; one that was opened from a file stays as it is.
const renew = async () => {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  const built = answer?.ok ? answer.headers.get("ETag") : null;
  if (built && renew.shown && built !== renew.shown) location.reload();
  renew.shown ??= built;
};
if (location.protocol === "http:") {
  renew();
  setInterval(renew, 1000);
}
