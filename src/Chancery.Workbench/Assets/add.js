"use strict";
// Files can be dropped anywhere on their field; the page of progress looks again by itself.
const drop = document.getElementById("drop");
if (drop) {
  const input = document.getElementById("files");
  for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => { event.preventDefault(); input.files = event.dataTransfer.files; });
}

const bar = document.getElementById("bar");
if (bar && bar.dataset.done === "no") {
  const look = async () => {
    const answer = await fetch(`/add/${bar.dataset.job}.json`);
    if (!answer.ok) return;
    const job = await answer.json();
    if (job.done || job.reports > document.querySelectorAll(".plain li").length + 20) { location.reload(); return; }
    bar.value = job.finished;
    setTimeout(look, 1000);
  };
  setTimeout(look, 700);
}
