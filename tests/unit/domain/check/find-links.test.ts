import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findLinks } from "#app/domain/check/find-links.ts";
import { read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("links in a reply", () => {
  it.each<Row>([
    ["another host", "See https://mejurn.example.evil.test/page.", {}],
    ["a host without its scheme", "See www.elsewhere.com for it.", {}],
    ["a name before the host", "See https://mejurn.example@elsewhere.test/.", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findLinks(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["the shop's own", "See https://mejurn.example/pages/care.", {}],
    ["a host below it", "See https://www.mejurn.example and help.mejurn.example/x.", {}],
    ["a mail address", "Write to anna@elsewhere.com.", {}],
    ["any host where there is no list", "See https://elsewhere.test/.", { allowedHosts: null }],
    ["a sentence without its blank", "Thanks.We write again.", {}],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findLinks(read(text, facts))).toEqual([]);
  });
});
