import { parse } from "node-html-parser";
import { CookieJar } from "tough-cookie";

/** Does over HTTP what a person's browser does without scripts: keeps cookies, follows redirects, submits forms with what stands in them. */
export class Browser {
  constructor(origin) {
    this.origin = origin;
    this.jar = new CookieJar();
  }

  /** fetch with the jar's cookies, following redirects as a browser does. */
  async fetch(address, options = {}) {
    let url = new URL(address, this.origin);
    let { method = "GET", body, headers = {} } = options;
    for (let hops = 0; hops < 12; hops++) {
      const answer = await fetch(url, { method, body, redirect: "manual", headers: { "accept-language": "en-CA", ...headers, cookie: await this.jar.getCookieString(url.href) } });
      for (const cookie of answer.headers.getSetCookie()) await this.jar.setCookie(cookie, url.href);
      const location = answer.headers.get("location");
      if (answer.status < 300 || answer.status > 399 || !location) return { answer, url };
      await answer.arrayBuffer();
      url = new URL(location, url);
      if (answer.status !== 307 && answer.status !== 308) [method, body, headers] = ["GET", undefined, { accept: headers.accept ?? "*/*" }];
    }
    throw new Error(`too many redirects at ${url}`);
  }

  async open(address, options = {}) {
    const { answer, url } = await this.fetch(address, { ...options, headers: { accept: "text/html", ...options.headers } });
    const html = parse(await answer.text());
    return { status: answer.status, url, html, text: html.querySelector("body")?.textContent.replace(/\s+/g, " ").trim() ?? "" };
  }

  /** Follows the link with this text. */
  follow(page, text) {
    const link = page.html.querySelectorAll("a[href]").find((a) => a.textContent.trim() === text);
    if (!link) throw new Error(`no link '${text}' on ${page.url}: ${page.text}`);
    return this.open(new URL(link.getAttribute("href"), page.url));
  }

  /** Presses the button with this text: posts its form's fields, the hidden antiforgery token among them. */
  press(page, text) {
    const button = page.html.querySelectorAll("button, gcds-button").find((b) => b.textContent.trim() === text);
    const form = button?.closest("form");
    if (!form) throw new Error(`no button '${text}' on ${page.url}: ${page.text}`);
    const fields = new URLSearchParams();
    for (const field of form.querySelectorAll("input[name], gcds-input[name]")) fields.append(field.getAttribute("name"), field.getAttribute("value") ?? "");
    if (!fields.has("__RequestVerificationToken")) throw new Error(`the form with '${text}' carries no antiforgery token`);
    return this.open(new URL(form.getAttribute("action") || page.url, page.url), {
      method: "POST",
      body: fields.toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  }

  /** Signs in as a persona of the simulator by the code flow. */
  async signIn(persona, provider = "gckey") {
    const choice = await this.open(`/sign-in/${provider}?returnUrl=%2Fme`);
    const listed = choice.html.querySelector(`[data-persona="${persona}"]`)?.getAttribute("href");
    return this.open(listed ? new URL(listed.replaceAll("&amp;", "&"), choice.url) : `${choice.url.href}&login_hint=${persona}`);
  }

  /** A fetch for a GraphQL client in this browser: the session's cookie, and the header that only our own pages can send. */
  async graphqlFetch() {
    const { answer } = await this.fetch("/session/antiforgery");
    const { header, token } = await answer.json();
    return async (url, options) => {
      const headers = Object.fromEntries(new Headers(options.headers));
      return (await this.fetch(url, { method: options.method, body: options.body, headers: { ...headers, [header]: token } })).answer;
    };
  }
}
