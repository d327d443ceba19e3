import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Liquid } from "liquidjs";
import { projectFolder } from "#tests/support/project-paths.ts";

const block = join(projectFolder, "extensions/contact-form");

type ThemePage = {
  readonly shopName: string;
  readonly title: string;
  /** Liquid: what the page shows between header and footer. */
  readonly body: string;
  readonly values?: Readonly<Record<string, unknown>>;
};

const layout = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title | escape }} – {{ shop.name | escape }}</title><link rel="icon" href="data:,">
<style>
* { box-sizing: border-box } body { margin: 0; font: 16px/1.5 Georgia, serif; color: #2b2622; background: #faf7f2 }
header, footer { padding: 1rem; text-align: center; border-bottom: 1px solid #e2d9cc } footer { border: 0; font-size: .85rem }
header a { color: inherit; text-decoration: none; letter-spacing: .15em; text-transform: uppercase }
.button { padding: .75rem 1.5rem; border: 0; background: #2b2622; color: #fff; font: inherit }
</style>{{ head }}</head>
<body><header><a href="/">{{ shop.name | escape }}</a></header><main>{{ body }}</main>
<footer><a href="/pages/contact">Contact</a></footer></body></html>`;

/** A page of the shop's theme around Liquid, as Shopify renders what an app proxy answers. */
export async function renderThemePage({
  shopName,
  title,
  body,
  values = {},
}: ThemePage): Promise<string> {
  const engine = newEngine({});
  const shop = { name: shopName };
  const shown: unknown = await engine.parseAndRender(body, { shop, title, ...values });
  const page: unknown = await engine.parseAndRender(layout, {
    shop,
    title,
    body: shown,
    head: values.head ?? "",
  });
  return String(page);
}

/** The page with the app's contact form as a merchant places it, with the settings that the block has by itself. */
export async function renderContactPage(shopName: string): Promise<string> {
  const source = await readFile(join(block, "blocks/contact-form.liquid"), "utf8");
  const [markup = "", schema = "{}"] = source.split(/\{%\s*(?:end)?schema\s*%\}/);
  const { settings = [], stylesheet, javascript } = JSON.parse(schema) as BlockSchema;
  const words = JSON.parse(
    await readFile(join(block, "locales/en.default.json"), "utf8"),
  ) as object;
  const form: unknown = await newEngine(words).parseAndRender(markup, {
    routes: { root_url: "/" },
    customer: null,
    block: {
      id: "block-1",
      shopify_attributes: "",
      settings: Object.fromEntries(settings.map((one) => [one.id, one.default ?? null])),
    },
  });
  const head =
    `<link rel="stylesheet" href="/assets/${stylesheet}">` +
    `<script src="/assets/${javascript}" defer></script>`;
  return renderThemePage({
    shopName,
    title: "Contact",
    body: "{{ form }}",
    values: { form, head },
  });
}

type BlockSchema = {
  readonly settings?: readonly { readonly id: string; readonly default?: string }[];
  readonly stylesheet?: string;
  readonly javascript?: string;
};

/** An asset of the block, or null. */
export function readAsset(name: string): Promise<string | null> {
  if (!/^[a-z-]+\.(?:css|js)$/.test(name)) return Promise.resolve(null);
  return readFile(join(block, "assets", name), "utf8").catch(() => null);
}

function newEngine(words: object): Liquid {
  const engine = new Liquid({ strictFilters: true });
  engine.registerFilter("t", (key: string) => {
    const found = key
      .split(".")
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], words);
    if (typeof found !== "string") throw new Error(`The theme has no words for ${key}.`);
    return found;
  });
  return engine;
}
