"use strict";
// Renders /openapi.json and /asyncapi.json, and tries what they describe. The token lives in its field alone.

const METHODS = ["get", "put", "post", "patch", "delete"];
const SHOWN_CHARACTERS = 200000;
const KEPT_FRAMES = 200;
let rest = {};
let sockets = {};
let numbered = 0;

// ---- Elements ----

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

// Paragraphs, and code between backticks: what the descriptions use of Markdown.
function prose(text) {
  return (text || "").trim().split(/\n\s*\n/).filter(Boolean).map((paragraph) =>
    make("p", {}, paragraph.split("`").map((part, i) => (i % 2 ? make("code", {}, part) : part))));
}

function inline(text) {
  return (text || "").split("`").map((part, i) => (i % 2 ? make("code", {}, part) : part));
}

function folded(attributes, title, fill) {
  const inside = make("div", { class: "inside" });
  const box = make("details", attributes, make("summary", {}, title), inside);
  const filled = () => { if (!inside.hasChildNodes()) inside.append(...[fill()].flat()); };
  box.addEventListener("toggle", () => { if (box.open) filled(); });
  return box;
}

const token = () => document.getElementById("token").value.trim();

// ---- Documents ----

function resolve(root, node) {
  for (let depth = 0; node && node.$ref && depth < 20; ++depth) {
    const { $ref, ...beside } = node;
    const target = $ref.replace(/^#\//, "").split("/")
      .reduce((at, part) => at?.[decodeURIComponent(part).replace(/~1/g, "/").replace(/~0/g, "~")], root);
    node = { ...target, ...beside };
  }
  return node || {};
}

const refName = (node) => (node && node.$ref ? decodeURIComponent(node.$ref.split("/").pop()) : "");

function example(root, schema, depth = 0) {
  const plain = resolve(root, schema);
  if (plain.examples?.length) return plain.examples[0];
  for (const key of ["example", "default", "const"]) if (plain[key] !== undefined) return plain[key];
  if (plain.enum) return plain.enum[0];
  if (plain.allOf) return Object.assign({}, ...plain.allOf.map((part) => example(root, part, depth + 1)));
  const choice = plain.oneOf || plain.anyOf;
  if (choice) return example(root, choice[0], depth + 1);
  const type = Array.isArray(plain.type) ? plain.type.find((name) => name !== "null") : plain.type;
  if (type === "object" || plain.properties) {
    const names = plain.required || Object.keys(plain.properties || {});
    return depth > 6 ? {} : Object.fromEntries(
      names.filter((name) => plain.properties?.[name]).map((name) => [name, example(root, plain.properties[name], depth + 1)]));
  }
  if (type === "array") return depth > 6 || !plain.items ? [] : [example(root, plain.items, depth + 1)];
  if (type === "integer" || type === "number") return plain.minimum ?? 1;
  if (type === "boolean") return false;
  return type === "null" ? null : "";
}

function mediaExample(root, media) {
  if (media?.example !== undefined) return media.example;
  const named = Object.values(media?.examples || {})[0];
  return named ? resolve(root, named).value : media?.schema ? example(root, media.schema) : undefined;
}

// ---- Schemas ----

function constraints(schema) {
  const said = [];
  for (const [key, word] of [["const", "always"], ["default", "default"], ["format", "format"], ["pattern", "pattern"],
    ["minimum", "at least"], ["exclusiveMinimum", "above"], ["maximum", "at most"], ["exclusiveMaximum", "below"],
    ["minLength", "characters at least"], ["maxLength", "characters at most"], ["minItems", "items at least"],
    ["maxItems", "items at most"], ["minProperties", "members at least"]])
    if (schema[key] !== undefined) said.push(word + " " + JSON.stringify(schema[key]));
  if (schema.enum) said.push("one of " + schema.enum.map((value) => JSON.stringify(value)).join(", "));
  if (schema.examples?.length) said.push("such as " + schema.examples.map((value) => JSON.stringify(value)).join(", "));
  if (schema.additionalProperties === false) said.push("nothing else");
  return said.join("; ");
}

function typeText(schema) {
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : schema.type;
  return type || (schema.properties ? "object" : schema.allOf ? "all of" : schema.oneOf ? "one of" : schema.anyOf ? "any of" : "");
}

function schemaView(root, node, seen = []) {
  const name = refName(node);
  const schema = resolve(root, node);
  const head = make("span", {}, name ? make("strong", {}, name + " ") : null, make("span", { class: "mono" }, typeText(schema)),
    make("span", { class: "faint" }, " ", constraints(schema)), schema.description ? [" - ", ...inline(schema.description)] : null);
  if (name && seen.includes(name)) return make("div", {}, head, make("span", { class: "faint" }, " (as above)"));
  const path = name ? [...seen, name] : seen;
  const rows = [];
  const required = schema.required || [];
  for (const [key, value] of Object.entries(schema.properties || {}))
    rows.push(make("li", {}, make("code", {}, key),
      required.includes(key) ? make("span", { class: "required", title: "required" }, " *") : null, " ", schemaView(root, value, path)));
  if (typeof schema.additionalProperties === "object")
    rows.push(make("li", {}, make("code", {}, "any name"), " ", schemaView(root, schema.additionalProperties, path)));
  if (schema.items) rows.push(make("li", {}, "each ", schemaView(root, schema.items, path)));
  for (const key of ["allOf", "oneOf", "anyOf"])
    for (const part of schema[key] || []) rows.push(make("li", {}, key === "allOf" ? "and " : "or ", schemaView(root, part, path)));
  if (!rows.length) return make("span", {}, head);
  const list = () => make("ul", { class: "schema" }, rows);
  return seen.length > 1 && rows.length > 3 ? folded({}, head, list) : make("div", {}, head, list());
}

// ---- Trying an operation ----

function parameterField(parameter) {
  const schema = resolve(rest, parameter.schema);
  const id = "p" + ++numbered;
  const value = parameter.example ?? Object.values(parameter.examples || {})[0]?.value ?? (parameter.required ? example(rest, schema) : undefined);
  const input = schema.enum
    ? make("select", { id }, parameter.required ? null : make("option", { value: "" }, "-"), schema.enum.map((word) => make("option", { value: word }, String(word))))
    : make("input", { id, type: "text", autocomplete: "off", spellcheck: "false", placeholder: schema.default ?? schema.examples?.[0] ?? "" });
  if (value !== undefined && value !== "") input.value = value;
  const row = make("div", { class: "field" },
    make("label", { for: id }, make("code", {}, parameter.name), " ", make("span", { class: "faint" }, parameter.in),
      parameter.required ? make("span", { class: "required" }, " *") : null), input,
    make("p", {}, inline(parameter.description), " ", constraints(schema)));
  return { parameter, input, row };
}

function requestOf(method, path, fields, body) {
  let target = path;
  const query = [];
  const headers = {};
  for (const { parameter, input } of fields) {
    const value = input.value;
    if (parameter.in === "path") target = target.replace("{" + parameter.name + "}", encodeURIComponent(value));
    else if (value === "") continue;
    else if (parameter.in === "query") query.push(encodeURIComponent(parameter.name) + "=" + encodeURIComponent(value));
    else if (parameter.in === "header") headers[parameter.name] = value;
  }
  if (query.length) target += "?" + query.join("&");
  if (body && body.value.trim()) headers["Content-Type"] = "application/json";
  return { method: method.toUpperCase(), target, headers, body: body && body.value.trim() ? body.value : undefined };
}

// The same request for a terminal; the token is not in it.
function curlText(request, guarded) {
  const quoted = (text) => "'" + text.replace(/'/g, "'\\''") + "'";
  const parts = ["curl -X " + request.method, quoted(location.origin + request.target)];
  if (guarded) parts.push('-H "Authorization: Bearer $TOKEN"');
  for (const [name, value] of Object.entries(request.headers)) parts.push("-H " + quoted(name + ": " + value));
  if (request.body) parts.push("--data-binary " + quoted(request.body));
  return parts.join(" \\\n  ");
}

function pretty(type, text) {
  let shown = text;
  if (/json/.test(type || "")) try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* shown as it came */ }
  return shown.length > SHOWN_CHARACTERS ? shown.slice(0, SHOWN_CHARACTERS) + "\n... cut after " + SHOWN_CHARACTERS + " of " + shown.length + " characters" : shown;
}

async function send(request, guarded, result) {
  delete result.dataset.status;
  result.replaceChildren(make("p", {}, "Waiting..."));
  const headers = { ...request.headers };
  if (token() && guarded) headers.Authorization = "Bearer " + token();
  const begun = performance.now();
  try {
    const answer = await fetch(request.target, { method: request.method, headers, body: request.body, cache: "no-store", credentials: "omit", redirect: "error" });
    const text = await answer.text();
    result.dataset.status = answer.status;
    const took = (performance.now() - begun).toFixed(0);
    result.replaceChildren(
      make("p", {}, make("span", { class: answer.ok ? "good" : "bad" }, answer.status + " " + answer.statusText), ", " + took + " ms"),
      make("h4", {}, "Headers"), make("pre", { tabindex: "0" }, [...answer.headers].map(([name, value]) => name + ": " + value).join("\n")),
      make("h4", {}, "Body"), make("pre", { tabindex: "0" }, pretty(answer.headers.get("content-type"), text) || "(none)"));
  } catch (error) {
    result.replaceChildren(make("p", { class: "bad" }, "No answer: " + error.message));
  }
  result.append(make("h4", {}, "The same with curl"), make("pre", { tabindex: "0" }, curlText(request, guarded)));
}

function operationView(method, path, item, operation) {
  const guarded = (operation.security || rest.security || []).length > 0;
  const parameters = [...(item.parameters || []), ...(operation.parameters || [])].map((each) => resolve(rest, each));
  const title = [make("span", { class: "method " + method }, method.toUpperCase()), make("span", { class: "path" }, path), " ",
    operation.summary || "", guarded ? make("span", { class: "lock" }, " (token)") : null];
  const fill = () => {
    const fields = parameters.map(parameterField);
    const bodyType = resolve(rest, operation.requestBody);
    const media = bodyType.content?.["application/json"];
    const id = "b" + ++numbered;
    const body = media ? make("textarea", { id, spellcheck: "false" }) : null;
    const shown = media ? mediaExample(rest, media) : undefined;
    if (body && shown !== undefined) body.value = JSON.stringify(shown, null, 2);
    const result = make("div", { role: "status", "aria-live": "polite" });
    const form = make("form", { onsubmit: (event) => { event.preventDefault(); send(requestOf(method, path, fields, body), guarded, result); } },
      fields.map((field) => field.row),
      body ? [make("label", { for: id }, "Body", bodyType.required ? make("span", { class: "required" }, " *") : null), body,
        make("h3", {}, "Body's schema"), schemaView(rest, media.schema)] : null,
      make("p", {}, make("button", { type: "submit", class: "send", "data-send": true }, "Send " + method.toUpperCase()), guarded ? make("span", { class: "lock" }, " with the token above") : null));
    const answers = Object.entries(operation.responses || {}).map(([status, each]) => {
      const answer = resolve(rest, each);
      return folded({}, [make("strong", {}, status), " ", ...inline(answer.description)], () => [
        ...Object.entries(answer.headers || {}).map(([name, header]) => make("p", {}, make("code", {}, name), " ", ...inline(resolve(rest, header).description))),
        ...Object.entries(answer.content || {}).flatMap(([type, each]) => [make("h4", {}, type), each.schema ? schemaView(rest, each.schema) : null,
          mediaExample(rest, { example: each.example, examples: each.examples }) !== undefined ? make("pre", {}, JSON.stringify(mediaExample(rest, each), null, 2)) : null].filter(Boolean)),
        ...(answer.content ? [] : [make("p", { class: "faint" }, "No body.")])]);
    });
    return [...prose(operation.description), make("h3", {}, "Try it"), form, result, make("h3", {}, "Answers"), ...answers];
  };
  return folded({ id: "op-" + operation.operationId, class: "operation", "data-operation": method.toUpperCase() + " " + path }, title, fill);
}

// ---- Sockets ----

// What clients may say on a channel: the program's own side of it is "receive".
function clientMessages(key, channel) {
  const taken = Object.values(sockets.operations || {}).filter((each) => each.action === "receive" && refName(each.channel) === key);
  return taken.flatMap((each) => each.messages || Object.values(channel.messages || {})).map((each) => {
    const message = resolve(sockets, each);
    const shown = message.examples?.[0]?.payload ?? example(sockets, message.payload || {});
    return { name: message.title || message.name || refName(each), shown, hasToken: "token" in (resolve(sockets, message.payload).properties || {}) };
  });
}

function socketConsole(key, channel) {
  const log = make("pre", { tabindex: "0", role: "log", "aria-label": "Frames" });
  const lines = [];
  const note = (text) => {
    lines.push(text);
    if (lines.length > KEPT_FRAMES) lines.shift();
    log.textContent = lines.join("\n");
    log.scrollTop = log.scrollHeight;
  };
  let socket = null;
  const id = "s" + ++numbered;
  const text = make("textarea", { id, spellcheck: "false" });
  const said = clientMessages(key, channel);
  const others = said.filter((each) => !each.hasToken);
  const first = said.find((each) => each.hasToken);
  const choice = make("select", { "aria-label": "Message to begin with", onchange: () => { text.value = JSON.stringify(others[choice.value].shown); } },
    others.map((each, i) => make("option", { value: i }, each.name)));
  if (others[0]) text.value = JSON.stringify(others[0].shown);
  const open = make("button", { type: "button", class: "send" }, "Open");
  const give = make("button", { type: "button", disabled: true }, "Send");
  open.addEventListener("click", () => {
    if (socket) { socket.close(1000); return; }
    socket = new WebSocket(location.origin.replace(/^http/, "ws") + channel.address);
    open.textContent = "Close";
    note("opening " + channel.address);
    socket.onopen = () => {
      note("open");
      give.disabled = false;
      if (first && token()) { socket.send(JSON.stringify({ ...first.shown, token: token() })); note("> the token"); }
    };
    socket.onmessage = (event) => note("< " + event.data);
    socket.onclose = (event) => {
      note("closed, " + event.code + (event.reason ? ": " + event.reason : ""));
      socket = null; open.textContent = "Open"; give.disabled = true;
    };
  });
  give.addEventListener("click", () => { if (socket) { socket.send(text.value); note("> " + text.value); } });
  return make("div", {}, make("p", {}, open),
    others.length ? [make("label", { for: id }, "Message"), " ", choice, text, make("p", {}, give)] : null, log);
}

function channelView(key, channel) {
  const operations = Object.values(sockets.operations || {}).filter((each) => refName(each.channel) === key);
  return folded({ id: "ws-" + key, class: "operation" }, [make("span", { class: "method get" }, "WS"), make("span", { class: "path" }, channel.address), " ", ...inline(channel.summary || channel.title || "")], () => [
    ...prose(channel.description), make("h3", {}, "Try it"), socketConsole(key, channel), make("h3", {}, "Messages"),
    ...Object.entries(channel.messages || {}).map(([name, each]) => {
      const message = resolve(sockets, each);
      const sent = operations.filter((one) => (one.messages || []).some((ref) => refName(ref) === name)).map((one) => one.action);
      return folded({}, [make("strong", {}, message.title || message.name || name), " ", sent.length ? make("span", { class: "faint" }, sent[0] === "send" ? "from the program " : "from the client ") : null,
        ...inline(message.summary || message.description || "")], () => [schemaView(sockets, message.payload || {}),
        ...(message.examples || []).map((one) => make("pre", {}, JSON.stringify(one.payload, null, 2)))]);
    })]);
}

// ---- The page ----

function section(parent, index, id, title, description, entries) {
  parent.append(make("section", { "aria-labelledby": id }, make("h2", { id }, title), ...prose(description), entries.map((each) => each.view)));
  index.append(make("h2", {}, make("a", { href: "#" + id }, title)),
    make("ul", {}, entries.map((each) => make("li", { "data-text": each.text.toLowerCase() }, make("a", { href: "#" + each.view.id }, each.label)))));
}

function render() {
  const main = document.getElementById("content");
  const index = document.getElementById("index");
  document.getElementById("version").textContent = rest.info.version;
  main.replaceChildren(...prose(rest.info.description));
  const operations = Object.entries(rest.paths).flatMap(([path, item]) => METHODS.filter((method) => item[method]).map((method) => ({ path, item, method, operation: item[method] })));
  for (const tag of rest.tags || [])
    section(main, index, "tag-" + tag.name, tag.name, tag.description, operations.filter((each) => each.operation.tags?.[0] === tag.name).map((each) => ({
      view: operationView(each.method, each.path, each.item, each.operation), label: each.method.toUpperCase() + " " + each.path,
      text: each.method + " " + each.path + " " + each.operation.summary + " " + each.operation.operationId })));
  section(main, index, "sockets", "sockets", sockets.info?.description, Object.entries(sockets.channels || {}).map(([key, channel]) => ({
    view: channelView(key, channel), label: "WS " + channel.address, text: "ws socket " + channel.address })));
  section(main, index, "schemas", "schemas", "", Object.keys(rest.components?.schemas || {}).sort().map((name) => ({
    view: folded({ id: "schema-" + name }, name, () => schemaView(rest, { $ref: "#/components/schemas/" + name })), label: name, text: "schema " + name })));
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.tagName === "DETAILS") { target.open = true; target.querySelector("summary").focus(); }
}

function filterIndex(event) {
  const wanted = event.target.value.trim().toLowerCase();
  for (const entry of document.querySelectorAll("#index li")) {
    entry.hidden = !entry.dataset.text.includes(wanted);
    const view = document.getElementById(entry.firstChild.getAttribute("href").slice(1));
    if (view) view.hidden = entry.hidden;
  }
}

async function start() {
  document.getElementById("tokenForm").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("forget").addEventListener("click", () => { document.getElementById("token").value = ""; });
  document.getElementById("filter").addEventListener("input", filterIndex);
  window.addEventListener("hashchange", openTarget);
  try {
    const read = async (path) => {
      const answer = await fetch(path, { credentials: "omit" });
      if (!answer.ok) throw new Error(path + " answered " + answer.status);
      return answer.json();
    };
    [rest, sockets] = await Promise.all([read("/openapi.json"), read("/asyncapi.json")]);
    render();
    openTarget();
  } catch (error) {
    document.getElementById("content").replaceChildren(make("p", { role: "alert", class: "bad" }, "The documents could not be read: " + error.message));
  }
}

start();
