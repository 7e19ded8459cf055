"use strict";
// What pages can do beyond reading: keys, charts that move, pictures as PNG. All of it works on what the page already holds.
document.documentElement.classList.add("scripted-on");
document.querySelector(".top [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

const typing = event => event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);

document.addEventListener("keydown", event => {
  if (typing(event)) return;
  if (event.key === "/") { event.preventDefault(); document.getElementById("find").focus(); }
  if (event.key === "?") { event.preventDefault(); document.getElementById("help").showModal(); }
});
document.getElementById("keys").addEventListener("click", () => document.getElementById("help").showModal());

/* Where an actor is asked for, the project's are offered, those of most documents first. */
let names = null;
document.addEventListener("focusin", async event => {
  if (event.target.dataset.offers !== "actors") return;
  event.target.setAttribute("list", "names");
  if (names) return;
  names = document.createElement("datalist");
  names.id = "names";
  document.body.append(names);
  const answer = await fetch("/api/v1/actors?limit=300");
  if (!answer.ok) return;
  names.append(...(await answer.json()).actors.map(actor => new Option(actor.id, actor.name)));
});

/* A picture is drawn from the SVG that the server sends for the same view. */
for (const link of document.querySelectorAll("a.png")) {
  link.addEventListener("click", event => {
    event.preventDefault();
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas"), scale = 2;
      canvas.width = image.naturalWidth * scale;
      canvas.height = image.naturalHeight * scale;
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => {
        const save = document.createElement("a");
        save.href = URL.createObjectURL(blob);
        save.download = new URL(link.href).pathname.split("/").pop().replace(".svg", ".png");
        save.click();
        URL.revokeObjectURL(save.href);
      });
    };
    image.src = link.href;
  });
}

/* Charts of time: the links around them zoom and move; keys and the mouse press the same links. */
for (const chart of document.querySelectorAll(".chart.moves")) {
  const press = name => document.querySelector(`.zoom [data-zoom="${name}"]`)?.click();
  const keys = { "+": "in", "=": "in", "-": "out", ArrowLeft: "earlier", ArrowRight: "later", "0": "all" };
  chart.addEventListener("keydown", event => {
    if (!event.ctrlKey && keys[event.key]) { event.preventDefault(); press(keys[event.key]); }
  });
  let from = null;
  chart.addEventListener("pointerdown", event => { if (!event.target.closest("a")) from = event.clientX; });
  chart.addEventListener("pointerup", event => {
    if (from === null) return;
    const moved = (event.clientX - from) / chart.clientWidth;
    from = null;
    if (Math.abs(moved) < 0.05) return;
    const days = Math.round(-moved * Number(chart.dataset.days)), address = new URL(location.href);
    for (const bound of ["from", "to"]) {
      const day = new Date(chart.dataset[bound] + "T00:00:00Z");
      day.setUTCDate(day.getUTCDate() + days);
      address.searchParams.set(bound, day.toISOString().slice(0, 10));
    }
    address.searchParams.delete("span");
    address.hash = "chart";
    location.assign(address);
  });
}

/* Charts of space: the picture's own window moves, and the address has it; 0 brings it back. */
for (const chart of document.querySelectorAll(".chart.pans")) {
  const svg = chart.querySelector("svg"), whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = [...whole], drag = null;
  const show = () => {
    svg.setAttribute("viewBox", view.join(" "));
    const isWhole = view.every((bound, i) => bound === whole[i]);
    history.replaceState(history.state, "", isWhole ? location.pathname + location.search : "#view=" + view.map(bound => Math.round(bound * 10) / 10).join(","));
  };
  const zoom = (factor, x = 0.5, y = 0.5) => {
    const wide = Math.min(whole[2], view[2] * factor), high = wide * whole[3] / whole[2];
    view = [view[0] + (view[2] - wide) * x, view[1] + (view[3] - high) * y, wide, high];
    show();
  };
  const move = (x, y) => { view[0] += x * view[2]; view[1] += y * view[3]; show(); };
  const keys = {
    "+": () => zoom(0.7), "=": () => zoom(0.7), "-": () => zoom(1.4), "0": () => { view = [...whole]; show(); },
    ArrowLeft: () => move(-0.15, 0), ArrowRight: () => move(0.15, 0), ArrowUp: () => move(0, -0.15), ArrowDown: () => move(0, 0.15),
  };
  chart.addEventListener("keydown", event => { if (!event.ctrlKey && keys[event.key]) { event.preventDefault(); keys[event.key](); } });
  chart.addEventListener("wheel", event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    zoom(event.deltaY > 0 ? 1.2 : 0.8, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });
  chart.addEventListener("pointerdown", event => { if (!event.target.closest("a")) drag = [event.clientX, event.clientY]; });
  chart.addEventListener("pointermove", event => {
    if (!drag) return;
    move((drag[0] - event.clientX) / svg.clientWidth, (drag[1] - event.clientY) / svg.clientHeight);
    drag = [event.clientX, event.clientY];
  });
  for (const end of ["pointerup", "pointerleave"]) chart.addEventListener(end, () => { drag = null; });
  const asked = location.hash.startsWith("#view=") ? location.hash.slice(6).split(",").map(Number) : [];
  if (asked.length === 4 && asked.every(Number.isFinite) && asked[2] > 0 && asked[3] > 0) { view = asked; show(); }
}
