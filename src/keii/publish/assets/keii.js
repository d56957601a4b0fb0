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
    var found = /^#e-\w+$/.test(hash) ? document.getElementById(hash.slice(1)) : null;
    return found && found.matches("mark") ? found : null;
  }

  // The article of a passage, with this passage alone marked.
  function copyOf(passage) {
    var note = passage.closest(".passage");
    var chosen = [].indexOf.call(note.querySelectorAll("mark"), passage);
    var copy = document.createElement("div");
    copy.className = "passage";
    copy.innerHTML = note.innerHTML; // our own markup, escaped when the page was built
    copy.querySelectorAll("blockquote a").forEach(function (link) { link.remove(); });
    copy.querySelectorAll("mark").forEach(function (mark, place) {
      if (place === chosen) mark.removeAttribute("id");
      else mark.replaceWith.apply(mark, mark.childNodes);
    });
    lead(copy.querySelector("a.original"), passage);
    return copy;
  }

  // Leads the link to the original to these words: whole if short, else their ends.
  function lead(link, passage) {
    if (!link) return;
    var words = passage.textContent.trim();
    var spaced = passage.closest("[lang]").lang !== "ja";
    var length = spaced ? 24 : 8;
    var ends = [words];
    if (words.length > 16) {
      ends = [words.slice(0, length), words.slice(-length)];
      if (spaced) ends = [ends[0].replace(/\s\S*$/, ""), ends[1].replace(/^\S*\s/, "")];
    }
    var coded = ends.map(function (end) { return encodeURIComponent(end).replace(/-/g, "%2D"); });
    link.href = link.href.split(":~:text=")[0] + ":~:text=" + coded.join(",");
  }

  function open(passage, link) {
    var copy = copyOf(passage);
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
    copy.querySelector("h3").focus({ preventScroll: true });
    var words = copy.querySelector("mark").getBoundingClientRect();
    var box = rail.getBoundingClientRect();
    rail.scrollTop += words.bottom > box.bottom ? words.top - box.top - box.height / 3 : -rail.scrollTop;
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
    if (!passage) return unfold();
    var first = document.querySelector('a.ref[href="' + location.hash + '"]');
    if (first) {
      var folded = first.closest("details");
      if (folded) folded.open = true;
      first.scrollIntoView({ block: "center" });
    }
    open(passage, first);
  }

  // An address inside a folded part opens it.
  function unfold() {
    var place = location.hash && document.getElementById(location.hash.slice(1));
    var folded = place && place.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    place.scrollIntoView();
  }
  window.addEventListener("hashchange", follow);
  follow();
})();
