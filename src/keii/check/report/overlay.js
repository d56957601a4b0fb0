// j and k (or n and p) go to the next and the previous finding; the links beside each finding do the same without a script.
document.addEventListener("keydown", (event) => {
  const step = { j: 1, n: 1, k: -1, p: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  const now = Number((/^#[fw](\d+)$/.exec(location.hash) || [0, 0])[1]);
  const card = document.getElementById("f" + (now ? now + step : 1));
  if (!card) return;
  location.hash = card.id;
  const words = document.getElementById("w" + card.id.slice(1));
  if (words) words.scrollIntoView({ block: "center" });
  card.querySelector("a").focus({ preventScroll: true });
});
