// Rules of the house that import paths can't express. A failure lists the files that are missing.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseEnv as parseDotenv } from "node:util";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parseEnv } from "#app/env.server.ts";

const root = join(import.meta.dirname, "../..");

describe("the house", () => {
  it("lists every job file in the registry", () => {
    const registry = textOf("app/jobs/registry.server.ts");

    const forgotten = filesBelow("app/jobs")
      .map((path) => basename(path))
      .filter((name) => name !== "registry.server.ts" && !registry.includes(`"./${name}"`));

    expect(forgotten).toEqual([]);
  });

  it("has a route for every webhook that shopify.app.toml subscribes to", () => {
    const routes = new Set(webhookRoutes().map((route) => route.uri));

    const unanswered = subscribedUris().filter((uri) => !routes.has(uri));

    expect(unanswered).toEqual([]);
  });

  it("subscribes in shopify.app.toml to every webhook of Shopify that has a route", () => {
    const subscribed = new Set(subscribedUris());

    const silent = webhookRoutes().filter((route) => !subscribed.has(route.uri));

    expect(silent.map((route) => route.file)).toEqual([]);
  });

  it("can start with the settings of .env.example", () => {
    const example = parseDotenv(textOf(".env.example"));

    expect(() => parseEnv(example)).not.toThrow();
  });

  it("names every mail of the fixtures in their README, with what it is kept for", () => {
    const mails = filesBelow("tests/fixtures/emails").filter((path) => path.endsWith(".eml"));
    const readme = mails.length > 0 ? textOf("tests/fixtures/emails/README.md") : "";

    const unnamed = mails.map((path) => basename(path)).filter((name) => !readme.includes(name));

    expect(unnamed).toEqual([]);
  });

  it("has a unit test beside every rule of the domain", () => {
    const rules = filesBelow("app/domain").filter(hasBehaviour);

    const untested = rules.filter((path) => !existsSync(join(root, mirrorIn("unit", path))));

    expect(untested.map((path) => mirrorIn("unit", path))).toEqual([]);
  });

  it("has a test of every service, in its mirrored file or in a story that imports it", () => {
    const stories = ["tests/integration", "tests/e2e"].flatMap(filesBelow).map(textOf).join("\n");
    const services = filesBelow("app/services").filter(hasBehaviour);

    const untested = services.filter(
      (path) =>
        !["unit", "integration"].some((kind) => existsSync(join(root, mirrorIn(kind, path)))) &&
        !stories.includes(`"#${path}"`),
    );

    expect(untested.map((path) => mirrorIn("integration", path))).toEqual([]);
  });
});

/** `app/domain/sla/deadline.ts` is tested by `tests/<kind>/domain/sla/deadline.test.ts`. */
function mirrorIn(kind: string, path: string): string {
  return path.replace(/^app\//, `tests/${kind}/`).replace(/(\.server)?\.tsx?$/, ".test.ts");
}

/** SendGrid's webhooks are set up at SendGrid; all others are Shopify's and stand in shopify.app.toml. */
function webhookRoutes(): { file: string; uri: string }[] {
  return filesBelow("app/routes")
    .map((file) => ({ file, name: basename(file).replace(/\.tsx?$/, "") }))
    .filter(({ name }) => name.startsWith("webhooks.") && !name.startsWith("webhooks.sendgrid."))
    .map(({ file, name }) => ({ file, uri: `/${name.replaceAll(".", "/")}` }));
}

function subscribedUris(): string[] {
  const subscriptions = textOf("shopify.app.toml").split("[[webhooks.subscriptions]]").slice(1);
  return [
    ...new Set(subscriptions.map((text) => /^\s*uri\s*=\s*"([^"]+)"/m.exec(text)?.[1] ?? text)),
  ];
}

/** True for a file that exports a function or a class; words, errors, types and tables of values decide nothing. */
function hasBehaviour(path: string): boolean {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  return source.statements.some((statement) => {
    if (!isExported(statement)) return false;
    if (ts.isFunctionDeclaration(statement)) return true;
    if (ts.isClassDeclaration(statement)) return !isError(statement);
    if (!ts.isVariableStatement(statement)) return false;
    return statement.declarationList.declarations.some(
      ({ initializer }) =>
        initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
    );
  });
}

function isError({ heritageClauses = ts.factory.createNodeArray() }: ts.ClassDeclaration): boolean {
  return heritageClauses.some((clause) => clause.getText() === "extends Error");
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(tsx?|eml|md)$/.test(path))
    .map((path) => join(folder, path))
    .sort();
}

function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
