// Opens a passage beside the text. Everything it shows stands in the page already.
(function () {
  "use strict";
  var rail = document.getElementById("rail");
  if (!rail) return;
  var opener = null;
  var hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = rail.dataset.hint;
  rail.hidden = false;
  rail.append(hint);

  function passageOf(hash) {
    return /^#e-\d+$/.test(hash) ? document.getElementById(hash.slice(1)) : null;
  }

  function open(passage, link) {
    var copy = document.createElement("div");
    copy.className = "passage";
    copy.innerHTML = passage.innerHTML; // our own markup, escaped when the page was built
    var close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.textContent = "\u00d7";
    close.setAttribute("aria-label", rail.dataset.close);
    close.addEventListener("click", shut);
    mark(null);
    opener = link;
    mark(link);
    rail.replaceChildren(close, copy);
    rail.classList.add("open");
    document.documentElement.classList.add("chosen");
    rail.scrollTop = 0;
    copy.querySelector("h3").focus({ preventScroll: true });
    show(link);
  }

  function mark(link) {
    if (opener) opener.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "true");
  }

  // A sheet that rises from below must not cover the line it belongs to.
  function show(link) {
    if (!link || getComputedStyle(rail).position !== "fixed") return;
    var below = link.getBoundingClientRect().bottom + 16 - rail.getBoundingClientRect().top;
    if (below > 0) window.scrollBy(0, below);
  }

  function shut() {
    if (!rail.classList.contains("open")) return;
    rail.classList.remove("open");
    document.documentElement.classList.remove("chosen");
    rail.replaceChildren(hint);
    history.replaceState(null, "", location.pathname + location.search);
    var back = opener;
    mark(null);
    opener = null;
    if (back) back.focus({ preventScroll: true });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.ref");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    var passage = passageOf(link.getAttribute("href"));
    if (!passage) return;
    event.preventDefault();
    history.replaceState(null, "", link.getAttribute("href"));
    open(passage, link);
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") shut();
  });

  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (part) { part.open = true; });
  });

  // A shared address shows its passage at once; the place in the text comes along.
  function follow() {
    var passage = passageOf(location.hash);
    if (!passage) return;
    var first = document.getElementById(location.hash.replace("#e-", "r-"));
    if (first) {
      var folded = first.closest("details");
      if (folded) folded.open = true;
      first.scrollIntoView({ block: "center" });
    }
    open(passage, first);
  }
  window.addEventListener("hashchange", follow);
  follow();
})();
