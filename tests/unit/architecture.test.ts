import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const config = join(root, ".dependency-cruiser.cjs");
const brokenHouse = join(root, "tests/fixtures/architecture");

/** Each rule, and the file of the fixture house that breaks it. */
const breaches: readonly [rule: string, file: string][] = [
  ["domain-is-pure", "app/domain/mail/reads-a-file.ts"],
  ["domain-is-pure", "app/domain/mail/knows-a-package.ts"],
  ["domain-knows-no-floor-above", "app/domain/mail/reaches-up.ts"],
  ["only-data-and-queue-touch-prisma", "app/services/mail/touches-prisma.ts"],
  ["data-looks-down", "app/data/records/decides.server.ts"],
  ["data-knows-only-the-database", "app/data/records/parses.server.ts"],
  ["queue-knows-no-ticket", "app/queue/knows-subjects.ts"],
  ["queue-knows-only-its-vendor", "app/queue/logs.server.ts"],
  ["services-know-no-vendor", "app/services/mail/knows-sendgrid.ts"],
  ["services-are-not-adapters-customers", "app/services/mail/builds-a-mailer.ts"],
  ["departments-do-not-need-each-other", "app/services/reply"],
  ["services-look-down", "app/services/mail/answers-http.ts"],
  ["adapters-do-not-meet", "app/adapters/shopify/meets-sendgrid.server.ts"],
  ["adapters-look-down", "app/adapters/shopify/reaches-the-roof.server.ts"],
  ["only-wiring-builds-adapters", "app/jobs/builds-a-mailer.server.ts"],
  ["jobs-call-one-service", "app/jobs/queries.server.ts"],
  ["jobs-know-no-vendor", "app/jobs/logs.server.ts"],
  ["routes-read-pages-not-records", "app/routes/app.records.tsx"],
  ["routes-translate-only", "app/routes/app.enqueues.tsx"],
  ["routes-know-no-vendor", "app/routes/app.logs.tsx"],
  ["cli-calls-rules-or-services", "app/cli/queries.ts"],
  ["ui-is-client-safe", "app/ui/ticket/loads.tsx"],
  ["ui-runs-in-a-browser", "app/ui/ticket/reads-a-file.tsx"],
  ["env-stays-on-the-roof", "app/services/mail/reads-settings.ts"],
  ["io-files-wear-server-suffix", "app/queue/unmarked.ts"],
  ["vendor-files-wear-server-suffix", "app/services/mail/unmarked.ts"],
  ["pure-files-wear-no-server-suffix", "app/domain/mail/trusts-a-label.ts"],
  ["no-barrels", "app/domain/ticket/uses-a-barrel.ts"],
  ["no-circular", "app/domain/ticket/egg.ts"],
  ["no-orphans", "app/domain/ticket/forgotten.ts"],
  ["app-never-imports-tests", "app/domain/ticket/leans-on-tests.ts"],
  ["only-declared-packages", "app/adapters/shopify/leans-on-tests.server.ts"],
  ["everything-resolves", "app/domain/ticket/lost.ts"],
];

describe("the floors of the house", () => {
  let violations: readonly Violation[];
  beforeAll(async () => {
    violations = await violationsOf(brokenHouse);
  });

  it.each(breaches)("%s is reported for %s", (rule, file) => {
    const rules = violations.filter((each) => each.from === file).map((each) => each.rule.name);

    expect(rules).toContain(rule);
  });

  it("have a file that breaks each rule, and a comment at each that says what to do instead", () => {
    const { forbidden } = createRequire(import.meta.url)(config) as {
      forbidden: { name: string; comment: string }[];
    };

    const shown = new Set(breaches.map(([rule]) => rule));

    expect(forbidden.map((rule) => rule.name).filter((name) => !shown.has(name))).toEqual([]);
    expect(forbidden.filter((rule) => rule.comment.length < 20)).toEqual([]);
  });

  it.each([
    "app/services/mail/send.ts",
    "app/routes/app.inbox.tsx",
    "app/adapters/sendgrid/mailer.server.ts",
    "app/wiring.server.ts",
  ])("leave %s in peace, which keeps the rules", (file) => {
    const rules = violations.filter((each) => each.from === file);

    expect(rules).toEqual([]);
  });
});

type Violation = { from: string; to: string; rule: { name: string } };

function violationsOf(house: string): Promise<readonly Violation[]> {
  const cruiser = join(root, "node_modules/.bin/depcruise");
  const options = ["app", "--config", config, "--output-type", "json"];
  return new Promise((resolve, reject) => {
    // The exit status is the number of violations, so only an unreadable answer is a failure.
    execFile(
      process.execPath,
      [cruiser, ...options],
      { cwd: house, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        try {
          const result = JSON.parse(stdout) as { summary: { violations: Violation[] } };
          resolve(result.summary.violations);
        } catch (cause) {
          reject(new Error(`The cruiser gave no result: ${stderr}`, { cause }));
        }
      },
    );
  });
}
