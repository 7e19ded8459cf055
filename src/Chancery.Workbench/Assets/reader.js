"use strict";
// One sentence is chosen: its records stand beside the text, arcs lead from a line's words to those who have a part in it.
const rows = [...document.querySelectorAll(".reader .row")], pane = document.getElementById("chosen"), nothing = document.getElementById("nothing");
const reader = document.querySelector(".reader"), quiet = matchMedia("(prefers-reduced-motion: reduce)");
const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
let chosen = null, line = null, waiting = [...pane.childNodes];

drawing.setAttribute("class", "arcs");
drawing.setAttribute("aria-hidden", "true");
reader.append(drawing);

function choose(row, focus = true) {
  if (row === chosen) return;
  if (chosen) {
    chosen.classList.remove("chosen");
    chosen.append(pane.querySelector(".record") ?? "");
  }
  chosen = row;
  mark(null);
  if (!row) { pane.replaceChildren(...waiting); return; }
  row.classList.add("chosen");
  const record = row.querySelector(".record");
  pane.replaceChildren(record.children.length ? record : nothing.content.cloneNode(true));
  if (!record.children.length) row.append(record);
  if (focus) row.scrollIntoView({ block: "nearest", behavior: quiet.matches ? "auto" : "smooth" });
  mark(pane.querySelector(".line"));
}

/* The address says what is chosen, so that it can be sent to others. */
function tell(chosen) {
  history.replaceState(null, "", chosen ? "#" + chosen.id : location.pathname + location.search);
}

function mark(next) {
  line?.classList.remove("marked");
  line = next;
  line?.classList.add("marked");
  draw();
}

/* From the words that carry the line to the nearest mention of each actor with a part in it. */
function draw() {
  drawing.replaceChildren();
  if (!line || !chosen) return;
  const from = reader.querySelector(`.happening[data-of="${line.id}"], .cue[data-of="${line.id}"]`) ?? reader.querySelector(`[data-of="${line.id}"]`);
  if (!from || !line.dataset.roles) return;
  const home = reader.getBoundingClientRect(), mentions = [...chosen.querySelectorAll(".mention")];
  drawing.setAttribute("width", home.width);
  drawing.setAttribute("height", home.height);
  const place = element => { const box = element.getClientRects()[0]; return [box.left + box.width / 2 - home.left, box.top - home.top]; };
  const [x1, y1] = place(from);
  for (const part of line.dataset.roles.split("|")) {
    const [role, who] = part.split("=");
    const near = mentions.filter(mention => mention.dataset.who.split(" ").includes(who))
      .map(mention => [mention, place(mention)]).sort((one, other) => distance(one[1]) - distance(other[1]))[0];
    if (!near) continue;
    const [x2, y2] = near[1], top = Math.min(y1, y2) - 14 - Math.min(26, Math.abs(x2 - x1) / 12);
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", `M${x1} ${y1} C${x1} ${top} ${x2} ${top} ${x2} ${y2}`);
    const name = document.createElementNS("http://www.w3.org/2000/svg", "text");
    name.setAttribute("x", (x1 + x2) / 2);
    name.setAttribute("y", top + 8);
    name.textContent = role;
    drawing.append(path, name);
  }
  function distance([x, y]) { return Math.abs(y - y1) * 40 + Math.abs(x - x1); }
}

function follow() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const row = target.closest(".row");
  if (row && row !== chosen) choose(row);
  if (target.classList.contains("line")) { mark(target); target.scrollIntoView({ block: "nearest" }); }
}

reader.addEventListener("click", event => {
  const row = event.target.closest(".row");
  if (row && !event.target.closest("a[href^='/']") && !getSelection().toString()) { choose(row, false); if (!event.target.closest("a")) tell(row); }
});
pane.addEventListener("click", event => { const next = event.target.closest(".line"); if (next) { mark(next); if (!event.target.closest("a, button")) tell(next); } });
addEventListener("hashchange", follow);
addEventListener("resize", draw);
addEventListener("beforeprint", () => {
  choose(null);
  for (const sides of document.querySelectorAll(".sides")) sides.open = true;
});

function step(by) {
  const lines = rows.filter(row => row.querySelector(".number"));
  const at = chosen ? lines.indexOf(chosen) : by > 0 ? -1 : lines.length;
  const next = lines[at + by];
  if (next) { choose(next); tell(next); }
}

function press(key) {
  line?.querySelector(`.acts [data-key="${key}"]`)?.click();
}

document.addEventListener("keydown", event => {
  if (typing(event) || document.querySelector("dialog[open]")) return;
  const lines = [...pane.querySelectorAll(".line")];
  const keys = {
    j: () => step(1), k: () => step(-1), a: () => press("a"), r: () => press("r"), e: () => press("e"), x: () => press("x"),
    n: () => { if (lines.length) { mark(lines[(lines.indexOf(line) + 1) % lines.length]); tell(line); } }, Escape: () => { choose(null); tell(null); },
  };
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});

document.documentElement.classList.add("reads");
follow();
