// Keys lead from slide to slide, what is too much for one goes on on the next, and all of it fills the window.
const narrow = matchMedia("(max-width: 40rem)");
const slides = () => [...document.querySelectorAll(".slide")];
// What a slide may end after, and what is left out where nothing of it remains.
const PIECES = ":is(.prose p, .prose li, .step pre, .step figure, .facts > div, tbody > tr, .marked > p, .marked > h3, .marked > details, .notes li)";
const FRAMES = ".marked > .notes, .output > div[dir], ul, ol, table, .facts, .marked, .prose, .output, .step";

function split(slide) {
  if (slide.scrollHeight <= slide.clientHeight + 1) return;
  const rest = slide.cloneNode(true), pieces = [...slide.querySelectorAll(PIECES)], further = [...rest.querySelectorAll(PIECES)];
  let kept = pieces.length;
  while (kept > 1 && slide.scrollHeight > slide.clientHeight + 1) drop(pieces[--kept], slide);
  if (kept === pieces.length) return;
  further.slice(0, kept).forEach(piece => drop(piece, rest));
  rest.querySelectorAll("ol").forEach(list => { list.start = 1 + counted(slide, list, rest); });
  // The style of a table goes by its id, which its parts therefore share; all other ids are on pieces, which are there once.
  rest.querySelector("h1, h2, h3")?.insertAdjacentHTML("beforeend", rest.querySelector(".on") ? "" : ' <small class="on">(تابع)</small>');
  slide.after(rest);
  fit(slide), fit(rest);
  split(rest);
}

// How many items of a list stand on the slides before.
function counted(before, list, rest) {
  const number = [...rest.querySelectorAll("ol")].indexOf(list), earlier = [...before.querySelectorAll("ol")];
  const same = earlier.length === rest.querySelectorAll("ol").length ? earlier[number] : earlier.at(-1);
  return same ? same.start - 1 + same.children.length : list.start - 1;
}

// Take a piece out of a slide, and every frame that it leaves empty.
function drop(piece, slide) {
  let frame = piece.parentElement;
  piece.remove();
  while (frame && frame !== slide && !frame.querySelector(PIECES) && !frame.matches(PIECES)) {
    const outer = frame.parentElement;
    if (frame.matches(FRAMES) || !frame.textContent.trim()) frame.remove();
    frame = outer;
  }
}

// A chart stands beside words; without words it has the whole slide.
function fit(slide) {
  if (slide.classList.contains("chart")) slide.classList.toggle("chart", !!slide.querySelector("figure") && !!slide.querySelector(".prose"));
}

function zoom() {
  const scale = narrow.matches ? 1 : Math.min(innerWidth / 1280, innerHeight / 720);
  for (const slide of slides()) {
    slide.style.zoom = scale;
    // Where the window is taller than a slide, the next one waits below it.
    slide.style.marginBlockEnd = narrow.matches ? "" : `${Math.max(innerHeight / scale - 720, 0)}px`;
  }
}

function show() {
  document.documentElement.classList.toggle("shown", !narrow.matches);
  if (narrow.matches) return;
  slides().forEach(split);
  const all = slides();
  all.forEach((slide, index) => {
    slide.setAttribute("aria-label", slide.querySelector(".place").textContent = `${index + 1} / ${all.length}`);
  });
  zoom();
}

// The way on is to the left, as one reads.
const STEPS = {ArrowLeft: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowRight: -1, ArrowUp: -1, PageUp: -1, Home: -Infinity, End: Infinity};
addEventListener("keydown", key => {
  const step = STEPS[key.key];
  if (!step || narrow.matches || key.ctrlKey || key.altKey || key.metaKey || (key.key === " " && key.target.closest("summary, a"))) return;
  key.preventDefault();
  const all = slides(), tops = all.map(slide => Math.abs(slide.getBoundingClientRect().top)), here = tops.indexOf(Math.min(...tops));
  const next = all[Math.min(Math.max(here + step, 0), all.length - 1)];
  next.scrollIntoView();
  next.focus({preventScroll: true});
});
addEventListener("resize", zoom);
document.fonts.ready.then(() => Promise.all([...document.images].map(image => image.decode().catch(() => 0)))).then(show);
