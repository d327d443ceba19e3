// Every regular expression that reads mail of strangers, judged by a checker that knows which ones a hostile text can hold up.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { projectFolder } from "#tests/support/project-paths.ts";

/** Where mail of strangers is read. */
const FOLDERS = [
  ...["mail", "thread", "proof", "triage", "promise", "privacy"].map(
    (name) => `app/domain/${name}`,
  ),
  ...["mime", "html", "proof", "sendgrid"].map((name) => `app/adapters/${name}`),
];

/**
 * What the checker can't judge or takes seconds for, by file and how the pattern begins: forms that it does not know, and bounded repeats that
 * make its automaton too large. All of them look at a line or header that was cut to a named length before.
 */
const UNJUDGED: readonly (readonly [file: string, begins: string])[] = [
  ["app/domain/mail/download-type.ts", "^(?:text\\/(?:html|xml|xs"],
  ["app/domain/mail/forwarded-opening.ts", "^.*\\d[\\d:.]*(?:\\s?[apAP]"],
  ["app/domain/mail/forwarded-sender.ts", "^[\\s>\\])]*\\(([^()]{1,200"],
  ["app/domain/mail/header-value.ts", ';\\s*report-type\\s*=\\s*"?'],
  ["app/domain/mail/label-lines.ts", "^> ?(?:[€$£]|\\d+(?![\\d.)"],
  ["app/domain/mail/may-auto-respond.ts", "^(?:mailer-?daemon|postm"],
  ["app/domain/mail/read-bounce.ts", "^[ \\t*]{0,8}<?([^\\s<>:]{"],
  ["app/domain/mail/read-bounce.ts", "^.*(?:message-id|referen"],
  ["app/domain/proof/sealed-verdict.ts", "^\\s*([a-z-]{1,20})(?:\\s?"],
  ["app/domain/proof/sealed-verdict.ts", "(?<=\\s)([a-z]{1,20}\\.[a-"],
  ["app/domain/proof/sending-host.ts", "\\[(?:IPv6:)?([0-9a-f.:]{"],
  ["app/domain/promise/own-words.ts", "(?:wrote|writes|schrieb|"],
  ["app/adapters/mime/parameters.server.ts", "^[\\t-\\r ]+[\\w*.-]{1,40}="],
  ["app/adapters/mime/parameters.server.ts", "^=(?!\\?)[\\t-\\r ]*"],
  ["app/adapters/proof/read-headers.ts", "^([\\x21-\\x39\\x3b-\\x7e]{1"],
];

type Found = {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
};

describe("regular expressions that read mail of strangers", () => {
  it("take no more than linear time, whatever they are given", { timeout: 60_000 }, async () => {
    const found = FOLDERS.flatMap(filesOf).flatMap(literalsIn);
    const judged = found.filter((one) => !isUnjudged(one));
    const vulnerable: string[] = [];
    for (const { file, source, flags } of judged) {
      const { status } = await check(source, flags, {
        checker: "automaton",
        timeout: 2_000,
      });
      if (status === "vulnerable") vulnerable.push(`${file} /${source}/`);
    }

    expect(found.length).toBeGreaterThan(300);
    expect(vulnerable).toEqual([]);
  });

  it("are named as unjudged only while they are there", () => {
    const found = FOLDERS.flatMap(filesOf).flatMap(literalsIn);

    const gone = UNJUDGED.filter(
      ([file, begins]) => !found.some((one) => one.file === file && one.source.startsWith(begins)),
    );
    expect(gone).toEqual([]);
  });
});

const isUnjudged = ({ file, source }: Found): boolean =>
  UNJUDGED.some(([name, begins]) => name === file && source.startsWith(begins));

const filesOf = (folder: string): string[] =>
  readdirSync(join(projectFolder, folder), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`);

function literalsIn(file: string): Found[] {
  const text = readFileSync(join(projectFolder, file), "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({
        file,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
