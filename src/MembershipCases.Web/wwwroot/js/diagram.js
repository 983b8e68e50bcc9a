// Draws the process on a case page. Without this script the ordered list beside it tells the same.
// <div class="mc-diagram" data-bpmn="/address" data-done="id id" data-current="id" data-label="…"></div>
(() => {
  const colours = {
    defaultFillColor: "var(--mc-diagram-fill)",
    defaultStrokeColor: "var(--mc-diagram-line)",
    defaultLabelColor: "var(--mc-diagram-text)",
  };
  const ids = (text) => (text ?? "").split(/[\s,]+/).filter(Boolean);

  async function draw(host) {
    const answer = await fetch(host.dataset.bpmn, { headers: { Accept: "application/xml" } });
    if (!answer.ok) throw new Error(`${host.dataset.bpmn}: ${answer.status}`);

    const canvasHost = host.appendChild(document.createElement("div"));
    canvasHost.className = "mc-diagram__canvas";
    const viewer = new BpmnJS({ container: canvasHost, bpmnRenderer: colours });
    await viewer.importXML(await answer.text());
    mark(viewer, host);
    fit(viewer, canvasHost);
    name(canvasHost, host.dataset.label);
    show(host);
  }

  function mark(viewer, host) {
    const canvas = viewer.get("canvas");
    const drawn = viewer.get("elementRegistry");
    const marks = [["mc-done", host.dataset.done], ["mc-current", host.dataset.current]];
    for (const [marker, list] of marks)
      for (const id of ids(list))
        if (drawn.get(id)) canvas.addMarker(id, marker);
  }

  // As high as the drawing needs at this width, and never larger than life.
  function fit(viewer, canvasHost) {
    const canvas = viewer.get("canvas");
    const { inner } = canvas.viewbox();
    const scale = Math.min(1, canvasHost.clientWidth / (inner.width + 40));
    canvasHost.style.height = `${Math.ceil((inner.height + 40) * scale) + 24}px`;
    canvas.resized();
    canvas.zoom("fit-viewport", "auto");
  }

  // A picture with a name; nothing in it can be operated, so it takes no focus.
  function name(canvasHost, label) {
    const svg = canvasHost.querySelector("svg");
    svg.removeAttribute("tabindex");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label ?? "");
  }

  // On a narrow page the drawing is wider than its frame: begin at the current step.
  function show(host) {
    const current = host.querySelector(".mc-current")?.getBoundingClientRect();
    if (current) host.scrollLeft += current.left + current.width / 2 - host.getBoundingClientRect().left - host.clientWidth / 2;
  }

  for (const host of document.querySelectorAll(".mc-diagram[data-bpmn]"))
    draw(host).catch((fault) => {
      host.hidden = true;
      console.error(fault);
    });
})();
