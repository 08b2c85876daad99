// Everything that a page of another origin can try against the API at `target`, by name: "refused", or what it got.
async (target) => {
  const sockets = target.replace("http", "ws");
  const tries = {};
  const attempt = async (name, act) => {
    try {
      tries[name] = await act();
    } catch (error) {
      tries[name] = "refused";
    }
  };
  const read = async (path, options) => {
    const answer = await fetch(target + path, options);
    // An opaque answer shows nothing, whatever stands in it.
    return answer.type === "opaque" ? "refused" : `read ${answer.status}`;
  };
  const loaded = (element, attribute, path) => new Promise((resolve) => {
    element.onload = () => resolve(`loaded ${path}`);
    element.onerror = () => resolve("refused");
    element[attribute] = target + path;
    document.body.append(element);
    setTimeout(() => resolve("refused"), 3000);
  });
  const opened = (path) => new Promise((resolve) => {
    const socket = new WebSocket(sockets + path);
    socket.onopen = () => resolve("opened");
    socket.onerror = () => resolve("refused");
  });
  const submitted = (path, type) => new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.name = "answer" + Math.random();
    const form = document.createElement("form");
    Object.assign(form, { action: target + path, method: "POST", enctype: type, target: frame.name });
    const field = document.createElement("input");
    Object.assign(field, { name: '{"reason":"', value: 'form"}' });
    form.append(field);
    document.body.append(frame, form);
    form.submit();
    // Whether it acted is seen at the API; a page cannot see it here.
    setTimeout(() => resolve("refused"), 1500);
  });
  const json = { "Content-Type": "application/json" };
  const stop = JSON.stringify({ reason: "foreign page" });

  for (const path of ["/health", "/api/market/snapshot", "/api/v1/regimes", "/openapi.json", "/metrics", "/docs"])
    await attempt(`GET ${path}`, () => read(path));
  await attempt("GET without CORS", () => read("/health", { mode: "no-cors" }));
  await attempt("GET with credentials", () => read("/health", { credentials: "include" }));
  await attempt("POST as JSON", () => read("/emergency/stop", { method: "POST", headers: json, body: stop }));
  await attempt("POST as text", () => read("/emergency/stop", { method: "POST", mode: "no-cors", body: stop }));
  await attempt("POST with a token", () => read("/emergency/stop", {
    method: "POST", headers: { ...json, Authorization: "Bearer guess" }, body: stop }));
  await attempt("DELETE", () => read("/jobs/1", { method: "DELETE" }));
  await attempt("beacon", async () => {
    navigator.sendBeacon(target + "/emergency/stop", stop);
    return "refused";
  });
  await attempt("form", () => submitted("/emergency/stop", "text/plain"));
  await attempt("form, encoded", () => submitted("/emergency/stop", "application/x-www-form-urlencoded"));
  await attempt("script", () => loaded(document.createElement("script"), "src", "/openapi.json"));
  await attempt("picture", () => loaded(document.createElement("img"), "src", "/docs"));
  await attempt("style sheet", () => loaded(Object.assign(document.createElement("link"), { rel: "stylesheet" }), "href", "/docs"));
  for (const path of ["/ws/market", "/ws/regime", "/ws/decision", "/ws/market/stream", "/ws/v1"])
    await attempt(`WS ${path}`, () => opened(path));
  return tries;
}
