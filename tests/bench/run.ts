// `npm run bench`: every benchmark, or one by its name with its flags. The last line is the result as JSON.
type Benchmark = {
  run(args: readonly string[]): Promise<{ says: string[]; figures: Record<string, number> }>;
};

const names = [
  "ingest",
  "pages",
  "views",
  "panel",
  "inspect",
  "due",
  "triage",
  "check",
  "reports",
  "vitals",
];
/** Long ones run only when they are named. */
const longNames = ["crash"];

process.env.LOUPE_SANDBOX = "1";
const [name, ...args] = process.argv.slice(2);
if (name !== undefined && ![...names, ...longNames].includes(name)) {
  console.log(
    `No benchmark ${name}. There are ${names.join(", ")} and, only when named, ${longNames.join(", ")}.`,
  );
  process.exit(2);
}
for (const each of name === undefined ? names : [name]) await measure(each);
process.exit(0);

async function measure(each: string): Promise<void> {
  console.log(`── ${each}`);
  const module: unknown = await import(new URL(`./${each}.ts`, import.meta.url).href);
  const { says, figures } = await (module as Benchmark).run(args);
  for (const line of says) console.log(line);
  console.log(JSON.stringify({ name: each, figures }));
}
