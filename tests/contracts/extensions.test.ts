// Shopify's own command has built the extensions: is what it made fit to be shown?
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildExtensions, builtExtensions } from "#tests/support/build-extensions.ts";
import { projectFolder } from "#tests/support/project-paths.ts";

/** https://shopify.dev/docs/apps/build/app-extensions: the limit of a compiled UI extension. */
const MOST_BYTES = 64 * 1024;

const sources = join(projectFolder, "extensions");
const folders = readdirSync(sources).filter((name) =>
  existsSync(join(sources, name, "shopify.extension.toml")),
);
const tomlOf = (name: string) =>
  readFileSync(join(sources, name, "shopify.extension.toml"), "utf8");
const drawn = folders.filter((name) => tomlOf(name).includes('type = "ui_extension"'));
const appToml = readFileSync(join(projectFolder, "shopify.app.toml"), "utf8");
const appUrl = /^application_url = "(.+)"$/m.exec(appToml)?.[1] ?? "";

describe("the extensions as Shopify gets them", () => {
  beforeAll(() => buildExtensions(), 60_000);

  it.each(drawn)("%s is small, draws with Preact alone and knows what it needs", (name) => {
    const file = join(builtExtensions, name, "dist", `${name}.js`);
    const script = readFileSync(file, "utf8");

    expect(statSync(file).size).toBeLessThan(MOST_BYTES);
    expect(script).not.toContain("react.element");
    expect(script).not.toContain("process.env");
  });

  it("asks the app at its own address where there is no admin to ask through", () => {
    const script = readFileSync(join(builtExtensions, "order-help/dist/order-help.js"), "utf8");
    expect(script).toContain(`${appUrl}`);
  });

  it.each(drawn)("%s has its types as the command writes them", (name) => {
    const written = readFileSync(join(builtExtensions, name, "shopify.d.ts"), "utf8");
    expect(readFileSync(join(sources, name, "shopify.d.ts"), "utf8")).toBe(written);
  });
});

describe("what the extensions call", () => {
  const flows = folders.filter((name) => tomlOf(name).includes('type = "flow_action"'));

  it.each(flows)("the action %s is carried out by the app itself", (name) => {
    expect(tomlOf(name)).toContain(`runtime_url = "${appUrl}/flow/${name}"`);
  });

  it("is served by routes that are there", () => {
    const named = folders.flatMap((name) => [...tomlOf(name).matchAll(/app\/\S+\.ts/g)]);
    expect(named.length).toBeGreaterThan(0);
    expect(
      named.map(([path]) => path).filter((path) => !existsSync(join(projectFolder, path))),
    ).toEqual([]);
  });

  it("posts the contact form where the app proxy passes it on", () => {
    const block = readFileSync(join(sources, "contact-form/blocks/contact-form.liquid"), "utf8");
    const proxy = /\[app_proxy\]\nurl = "(.+)"\nprefix = "(.+)"\nsubpath = "(.+)"/.exec(appToml);
    const [, url, prefix, subpath] = proxy ?? [];

    expect(url).toBe("/proxy");
    expect(block).toContain(`'/${prefix}/${subpath}/contact'`);
    expect(/^scopes = "(.+)"$/m.exec(appToml)?.[1]?.split(",")).toContain("write_app_proxy");
  });
});
