// Draws the process on a case page. Without this script the ordered list beside it tells the same.
// <div class="mc-diagram" data-bpmn="/address" data-done="id id" data-current="id" data-way="id>id id>id" data-label="…"></div>
// data-way tells from which step the case went on to which; what lies between them is found in the drawing.
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
    await viewer.importXML(translate(await answer.text()));
    mark(viewer, host);
    fit(viewer, canvasHost);
    name(canvasHost, host.dataset.label);
    show(host);
  }

  // The drawing's names in the language of the page.
  function translate(text) {
    const xml = new DOMParser().parseFromString(text, "application/xml");
    const language = document.documentElement.lang;
    for (const names of xml.getElementsByTagNameNS("urn:membershipcases:process:1", "name"))
      if (names.hasAttribute(language)) names.parentElement.parentElement.setAttribute("name", names.getAttribute(language));
    return new XMLSerializer().serializeToString(xml);
  }

  // The shortest way between two steps that passes no other step; into a sub-process and out of it again.
  function way(from, to) {
    const is = (element, type) => element.businessObject.$instanceOf(`bpmn:${type}`);
    const onward = (element) => {
      if (is(element, "SubProcess")) return [[element.children.find((child) => is(child, "StartEvent"))]];
      if (is(element, "EndEvent") && is(element.parent, "SubProcess")) return element.parent.outgoing.map((flow) => [flow, flow.target]);
      return element.outgoing.map((flow) => [flow, flow.target]);
    };
    const seen = new Set([from]);
    for (let ways = [[from]]; ways.length > 0; ) {
      const found = ways.find((passed) => passed.length > 1 && passed.at(-1) === to);
      if (found) return found;
      ways = ways
        .filter((passed) => passed.length === 1 || !is(passed.at(-1), "UserTask"))
        .flatMap((passed) => onward(passed.at(-1)).map((next) => [...passed, ...next]))
        .filter((passed) => passed.at(-1) === to || !seen.has(passed.at(-1)))
        .map((passed) => (seen.add(passed.at(-1)), passed));
    }
    return [];
  }

  function mark(viewer, host) {
    const canvas = viewer.get("canvas");
    const drawn = viewer.get("elementRegistry");
    const marks = [["mc-done", host.dataset.done], ["mc-current", host.dataset.current]];
    for (const [marker, list] of marks)
      for (const id of ids(list))
        if (drawn.get(id)) canvas.addMarker(id, marker);

    const current = ids(host.dataset.current);
    for (const step of ids(host.dataset.way)) {
      const [from, to] = step.split(">").map((id) => drawn.get(id));
      if (!from || !to) continue;
      for (const element of way(from, to))
        if (!current.includes(element.id) && !canvas.hasMarker(element.id, "mc-done")) canvas.addMarker(element.id, "mc-done");
    }
  }

  // As large as the page allows, but never larger than life nor too small to read: then the frame scrolls.
  function fit(viewer, canvasHost) {
    const canvas = viewer.get("canvas");
    const { inner } = canvas.viewbox();
    const scale = Math.min(1, Math.max(0.72, canvasHost.clientWidth / (inner.width + 40)));
    canvasHost.style.width = `${Math.max(canvasHost.clientWidth, Math.ceil((inner.width + 40) * scale))}px`;
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
