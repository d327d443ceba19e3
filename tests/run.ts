// `npm test`: every check of the repository, three at a time, or only the steps that are named.
// The last line says how many passed and failed: a static check counts as one, tests count singly.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { buildApp } from "./support/build-app.ts";
import { buildExtensions } from "./support/build-extensions.ts";

/** Stories wait for pages and processes more than they work: what runs beside them costs little time. */
type Lane = "checks" | "database" | "stories";
type Command = readonly [bin: string, ...args: string[]];
/** Modules that some tools load before their own. */
const preloads: Readonly<Record<string, string>> = { secretlint: "tests/support/without-marks.ts" };
type Step = {
  readonly name: string;
  /** Lanes run side by side, the steps of a lane one after the other. */
  readonly lane: Lane;
  /** Tools to run one after the other, or work in this process that says what it did. */
  readonly work: readonly Command[] | (() => Promise<readonly string[]>);
  /** A step of another lane that comes first when it runs too. */
  readonly after?: string;
  /** True when the step can't do without the one before, which then runs also unnamed. */
  readonly needsIt?: boolean;
  /** A step of tests, with the folders below tests/ that hold them. */
  readonly folders?: readonly string[];
};
type Ended = { readonly healthy: boolean; readonly output: string };
type Count = { readonly passed: number; readonly failed: number; readonly says: string };

const root = join(import.meta.dirname, "..");
const bin = join(root, "node_modules/.bin");
const reports = join(root, "node_modules/.cache/tests");
const STEP_LIMIT_MS = 10 * 60_000;
const GRACE_MS = 5_000;
const LINES_OF_A_SUCCESS = 12;
// The tools write into pipes here, so each is told what this program writes to.
const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };

/** The native compiler, a tenth of the time; the tools beside it still need the one in JavaScript for its API. */
const nativeTsc = "../typescript-native/bin/tsc";
const oxlint: Command = [
  "oxlint",
  "--type-aware",
  "--deny-warnings",
  "--report-unused-disable-directives",
];
const depcruise: Command = ["depcruise", "app", "prisma", "--config", ".dependency-cruiser.cjs"];
const secretlint: Command = ["secretlint", "**/*"];
const steps: readonly Step[] = [
  { name: "build", lane: "stories", work: buildApp },
  { name: "extensions-build", lane: "checks", work: buildExtensions },
  { name: "format", lane: "checks", work: [["oxfmt", "--check"]] },
  { name: "architecture", lane: "checks", work: [depcruise] },
  { name: "dead-code", lane: "checks", work: [["knip", "--no-progress"]] },
  { name: "secrets", lane: "checks", work: [secretlint] },
  // The build generates the Prisma client, whose types these two read.
  { name: "lint", lane: "checks", work: [oxlint], after: "build" },
  { name: "types", lane: "checks", work: await typeChecks(), after: "build" },
  { ...suite("unit", ["unit"]), lane: "checks" },
  { ...suite("extensions", ["extensions"]), lane: "checks" },
  { ...suite("integration", ["integration", "contracts"]), lane: "database" },
  { ...suite("browser", ["browser"]), lane: "stories", needsIt: true },
  { ...suite("e2e", ["e2e"]), lane: "checks", needsIt: true },
];

const running = new Set<number>();
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopAll);

process.exitCode = await main(process.argv.slice(2));

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.log(
      `No such step: ${unknown.join(", ")}. There are ${steps.map((s) => s.name).join(", ")}.`,
    );
    console.log("0 passed, 1 failed");
    return 1;
  }

  const chosen = names.length === 0 ? steps : steps.filter((step) => isWanted(step, names));
  const counts = await runAll(chosen);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);

  if (counts.length > 1) for (const count of counts) console.log(count.says);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function isWanted(step: Step, names: readonly string[]): boolean {
  return (
    names.includes(step.name) ||
    steps.some((other) => other.needsIt && other.after === step.name && names.includes(other.name))
  );
}

async function runAll(chosen: readonly Step[]): Promise<readonly Count[]> {
  const results = new Map<string, Promise<Count>>();
  const ends: Record<Lane, Promise<unknown>> = {
    checks: Promise.resolve(),
    database: Promise.resolve(),
    stories: Promise.resolve(),
  };
  for (const step of chosen) {
    const before = step.after === undefined ? undefined : results.get(step.after);
    const result = Promise.all([ends[step.lane], before]).then(() => run(step));
    results.set(step.name, result);
    ends[step.lane] = result;
  }
  return Promise.all(results.values());
}

async function run(step: Step): Promise<Count> {
  if (step.folders && !(await hasTests(step.folders))) {
    return report(step, "skipped, it has no test file", "", { passed: 0, failed: 0 });
  }

  const startedAt = performance.now();
  await mkdir(reports, { recursive: true });
  await rm(reportOf(step.name), { force: true });
  const done = await perform(step.work);
  const { healthy } = done;
  let { output } = done;
  if (step.name === "lint") output += `${await countDisables()} eslint-disable comments\n`;

  const count = step.folders
    ? await countTests(step.name, healthy)
    : { passed: healthy ? 1 : 0, failed: healthy ? 0 : 1 };
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const outcome = count.failed > 0 ? "FAILED" : "passed";
  const amount = step.folders ? `, ${count.passed} passed, ${count.failed} failed` : "";
  return report(step, `${outcome} in ${seconds} s${amount}`, output, count);
}

async function perform(work: Step["work"]): Promise<Ended> {
  if (typeof work === "function") {
    return work().then(
      (said) => ({ healthy: true, output: said.join("\n") }),
      (error: unknown) => ({ healthy: false, output: String(error) }),
    );
  }
  const ended: Ended[] = [];
  for (const command of work) if (!stopped) ended.push(await execute(command));
  return {
    healthy: !stopped && ended.every((each) => each.healthy),
    output: ended.map((each) => each.output).join(""),
  };
}

function report(
  step: Step,
  outcome: string,
  output: string,
  count: { passed: number; failed: number },
): Count {
  const says = `${step.name}: ${outcome}`;
  const lines = output.trimEnd().split("\n");
  const shown = count.failed > 0 ? lines : lines.slice(-LINES_OF_A_SUCCESS);
  console.log(`\n── ${says}\n${shown.join("\n").trim()}`.trimEnd());
  return { ...count, says };
}

/** Runs one of the tools in node_modules/.bin in a process group of its own, so that nothing of it outlives its step. */
function execute([name, ...args]: Command): Promise<Ended> {
  return new Promise((resolve) => {
    const preload = preloads[name];
    const before = preload === undefined ? [] : ["--import", join(root, preload)];
    const child = spawn(process.execPath, [...before, join(bin, name), ...args], {
      cwd: root,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        ...colours,
        NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node"),
        PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
      },
    });
    const pid = child.pid ?? 0;
    let output = "";
    const take = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    running.add(pid);
    const limit = setTimeout(() => {
      output += `\nStopped after ${STEP_LIMIT_MS / 60_000} minutes.\n`;
      signalGroup(pid, "SIGKILL");
    }, STEP_LIMIT_MS);
    child.on("error", (error) => {
      clearTimeout(limit);
      running.delete(pid);
      resolve({ healthy: false, output: `${name} did not start: ${error.message}\n` });
    });
    child.on("exit", () => {
      clearTimeout(limit);
      running.delete(pid);
      signalGroup(pid, "SIGKILL");
    });
    child.on("close", (code) => resolve({ healthy: code === 0 && !stopped, output }));
  });
}

/** Counts by vitest's JSON report; a file that could not be loaded and a run without a test are failures. */
async function countTests(
  name: string,
  healthy: boolean,
): Promise<{ passed: number; failed: number }> {
  const text = await readFile(reportOf(name), "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1 };
  const report = JSON.parse(text) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + brokenFiles.length;
  const allWell = healthy && passed > 0;
  return { passed, failed: failed === 0 && !allWell ? 1 : failed };
}

async function countDisables(): Promise<number> {
  let count = 0;
  for (const folder of ["app", "prisma", "tests", "extensions"]) {
    for (const path of await filesBelow(folder)) {
      if (!/\.[jt]sx?$/.test(path) || path.includes("node_modules")) continue;
      const text = await readFile(path, "utf8");
      count += text.match(/\/[*/]\s*eslint-disable/g)?.length ?? 0;
    }
  }
  return count;
}

async function hasTests(folders: readonly string[]): Promise<boolean> {
  const paths = await Promise.all(folders.map((folder) => filesBelow(join("tests", folder))));
  return paths.flat().some((path) => /\.test\.tsx?$/.test(path));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  if (!existsSync(join(root, folder))) return [];
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/** The app's types, and those of each extension that has its own tsconfig.json. */
async function typeChecks(): Promise<readonly Command[]> {
  const configs = (await filesBelow("extensions")).filter((path) =>
    /extensions\/[^/]+\/tsconfig\.json$/.test(path),
  );
  return ["tsconfig.json", ...configs].map((config): Command => [
    nativeTsc,
    "-p",
    config,
    "--noEmit",
  ]);
}

function suite(name: string, folders: readonly string[]): Omit<Step, "lane"> {
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportOf(name)}`,
  ];
  const work: readonly Command[] = [["vitest", "run", "--project", name, ...reporters]];
  return { name, folders, work, after: "build" };
}

function reportOf(name: string): string {
  return join(reports, `${name}.json`);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    if (pid > 0) process.kill(-pid, signal);
  } catch {
    // ESRCH: nothing of the group is left, which is what a signal is for.
  }
}

function stopAll(): void {
  if (stopped) return;
  stopped = true;
  for (const pid of running) signalGroup(pid, "SIGINT");
  setTimeout(() => {
    for (const pid of running) signalGroup(pid, "SIGKILL");
  }, GRACE_MS).unref();
}
