// Who may import whom: the floors of the house and their directions. Each comment says what to do instead.
// Patterns for packages are not anchored, so that they also hold where node_modules lies above the tree.
const path = require("node:path");

const ROOF =
  "^app/(env|database|shopify|wiring|pure-wiring|worker|web|start|keep-running|embedded-database|entry)\\.server\\.tsx?$|^app/(root|routes)\\.tsx?$";
/** Roof files that a route comes through: what every request of one kind does before the route's own work. */
const THRESHOLD = "^app/(door|extension-door|accept-webhook|read-body)\\.server\\.ts$";
const CORE = ["core"];
const PACKAGE = [
  "npm",
  "npm-dev",
  "npm-optional",
  "npm-peer",
  "npm-bundled",
  "npm-no-pkg",
  "npm-unknown",
  "deprecated",
];
const LOCAL = "^(app|prisma|tests|extensions)/";

/** A pattern for the paths of packages, their names given as patterns; types of a package count as the package. */
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join("|")})/`;

const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    // Ground floor
    rule(
      "domain-is-pure",
      "A rule knows no I/O and no framework: take what it needs as an argument. Only temporal-polyfill, an HTML tokenizer and the formatter of sentences are allowed.",
      { path: "^app/domain/" },
      {
        dependencyTypes: [...CORE, ...PACKAGE],
        pathNot: packages("temporal-polyfill", "htmlparser2", "intl-messageformat"),
      },
    ),
    rule(
      "domain-knows-no-floor-above",
      "Pass plain data down into the rule; never reach up from it.",
      { path: "^app/domain/" },
      { path: LOCAL, pathNot: "^app/domain/" },
    ),

    // Plumbing
    rule(
      "only-data-and-queue-touch-prisma",
      "SQL lives in app/data (and the queue's in app/queue): write a function there and call it.",
      { path: "^app/", pathNot: `^app/(data|queue)/|${ROOF}` },
      {
        path: packages(
          "@prisma/[^/]+",
          "\\.prisma",
          "prisma",
          "pg",
          "pg-boss",
          "@shopify/shopify-app-session-storage-prisma",
        ),
      },
    ),
    rule(
      "data-looks-down",
      "Data may use the domain and itself: what it returns is decided in services.",
      { path: "^app/data/" },
      { path: LOCAL, pathNot: "^app/(domain|data)/" },
    ),
    rule(
      "data-knows-only-the-database",
      "Data speaks Prisma over pg; anything else is an adapter's work.",
      { path: "^app/data/" },
      {
        dependencyTypes: PACKAGE,
        pathNot: packages("@prisma/client", "@prisma/adapter-pg", "\\.prisma", "pg"),
      },
    ),
    rule(
      "queue-knows-no-ticket",
      "The queue may use data/db.server and domain/shared (the faults that say whether to retry) and nothing else of the app.",
      { path: "^app/queue/" },
      { path: LOCAL, pathNot: "^app/(queue/|data/db\\.server\\.ts$|domain/shared/)" },
    ),
    rule(
      "queue-knows-only-its-vendor",
      "The queue is pg-boss and zod.",
      { path: "^app/queue/" },
      { dependencyTypes: PACKAGE, pathNot: packages("pg-boss", "zod") },
    ),

    // Work
    rule(
      "services-know-no-vendor",
      "Ask for it in services/deps.ts and implement it in adapters/.",
      { path: "^app/services/" },
      { dependencyTypes: PACKAGE },
    ),
    rule(
      "services-are-not-adapters-customers",
      "Name what you need in services/deps.ts; wiring chooses the adapter.",
      { path: "^app/services/" },
      { path: "^app/adapters/" },
    ),
    rule(
      "services-look-down",
      "A service uses domain, data/records, data/changes (to tell open pages), queue (to define or enqueue) and other services; give it the rest as an argument.",
      { path: "^app/services/" },
      {
        path: LOCAL,
        pathNot:
          "^app/(domain|services|adapters)/|^app/data/(records/|(db|changes)\\.server\\.ts$)|^app/queue/(?!run-worker)",
      },
    ),
    {
      ...rule(
        "departments-do-not-need-each-other",
        "Two departments that call each other miss a third verb above both.",
        { path: "^app/services/[^/]+" },
        { circular: true, path: "^app/services/[^/]+" },
      ),
      scope: "folder",
    },

    // Annex
    rule(
      "adapters-do-not-meet",
      "Each outside world has its own folder; what two of them share belongs to domain or services/deps.ts.",
      { path: "^app/adapters/([^/]+)/" },
      { path: "^app/adapters/", pathNot: "^app/adapters/$1/" },
    ),
    rule(
      "adapters-look-down",
      "An adapter implements a type of services/deps.ts with the words of the domain; wiring hands it the rest.",
      { path: "^app/adapters/" },
      { path: LOCAL, pathNot: "^app/(domain/|adapters/|services/deps\\.ts$)" },
    ),
    rule(
      "only-wiring-builds-adapters",
      "Take it from Deps: adapters are chosen in wiring.server.ts.",
      { path: "^(app|prisma)/", pathNot: `^app/(adapters|services)/|${ROOF}` },
      { path: "^app/adapters/" },
    ),

    // Doors
    rule(
      "jobs-call-one-service",
      "A job parses its payload and calls a service; it never enqueues, queries or serves by itself.",
      { path: "^app/jobs/" },
      {
        path: LOCAL,
        pathNot: "^app/(domain|services|jobs)/|^app/queue/(?!run-worker|enqueue)",
      },
    ),
    rule(
      "jobs-know-no-vendor",
      "A job's only package is zod, for its payload.",
      { path: "^app/jobs/" },
      { dependencyTypes: PACKAGE, pathNot: packages("zod") },
    ),
    rule(
      "routes-read-pages-not-records",
      "A loader reads one file of data/pages; an action calls one service.",
      { path: "^app/routes/" },
      { path: "^app/data/", pathNot: "^app/data/pages/" },
    ),
    rule(
      "routes-translate-only",
      "A route uses domain, data/pages, services, ui, wiring, shopify.server and the threshold (door, accept-webhook, read-body); the queue and the settings stay behind wiring.",
      { path: "^app/routes/" },
      {
        path: LOCAL,
        pathNot: `^app/(domain|data|services|adapters|ui|routes)/|^app/(wiring|shopify|env)\\.server\\.ts$|${THRESHOLD}`,
      },
    ),
    rule(
      "routes-know-no-vendor",
      "A route's packages are Remix, React, Polaris, App Bridge and zod; ask Deps for anything else.",
      { path: "^app/routes/" },
      {
        dependencyTypes: PACKAGE,
        pathNot: packages(
          "@remix-run/[^/]+",
          "@shopify/(polaris|polaris-icons|app-bridge-react|app-bridge-types|shopify-app-remix)",
          "react",
          "react-dom",
          "zod",
        ),
      },
    ),
    rule(
      "cli-calls-rules-or-services",
      "A verb of the command calls the rules or one service, with what wiring gives it.",
      { path: "^app/cli/" },
      {
        path: LOCAL,
        pathNot:
          "^app/(domain|services|cli|adapters)/|^app/(wiring|pure-wiring|env)\\.server\\.ts$",
      },
    ),

    // Windows
    rule(
      "ui-is-client-safe",
      "Props in, events out: a component may use ui, domain, React, Polaris and Remix's React package.",
      { path: "^app/ui/" },
      {
        path: `${LOCAL}|\\.server\\.|(^|/)node_modules/`,
        pathNot: `^app/(ui|domain)/(?!.*\\.server\\.)|${packages(
          "@remix-run/react",
          "@shopify/(polaris|polaris-icons|app-bridge-react|app-bridge-types)",
          "@tiptap/[^/]+",
          "@visx/[^/]+",
          "react",
          "react-dom",
        )}`,
      },
    ),
    rule(
      "ui-runs-in-a-browser",
      "Node's own modules aren't there: hand the component what it shows.",
      { path: "^app/ui/" },
      { dependencyTypes: CORE },
    ),

    // The whole house
    rule(
      "env-stays-on-the-roof",
      "Take the value as an argument; wiring, worker, web, database and shopify read the settings.",
      {
        path: "^app/",
        pathNot: "^app/(wiring|worker|web|start|database|embedded-database|shopify)\\.server\\.ts$",
      },
      { path: "^app/env\\.server\\.ts$" },
    ),
    rule(
      "io-files-wear-server-suffix",
      "A file that does I/O ends in .server.ts, so that the build fails when it reaches a browser.",
      {
        path: "^app/(data|adapters|queue|jobs)/",
        pathNot: "\\.server\\.tsx?$",
      },
      { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "vendor-files-wear-server-suffix",
      "A file that uses node or a package that does I/O ends in .server.ts, so that the build fails when it reaches a browser.",
      {
        path: "^app/(data|adapters|queue|jobs|services)/",
        pathNot: "\\.server\\.tsx?$",
      },
      {
        dependencyTypes: [...CORE, ...PACKAGE],
        dependencyTypesNot: ["type-only"],
        pathNot: packages("zod", "temporal-polyfill"),
      },
    ),
    rule(
      "pure-files-wear-no-server-suffix",
      "Domain and ui are never .server files: move what does I/O to its floor.",
      {},
      { path: "^app/(domain|ui)/.*\\.server\\." },
    ),
    rule(
      "no-barrels",
      "Import from the file that says what it is; index files hide who needs whom.",
      {},
      { path: "^app/(index|.*/index)\\.tsx?$" },
    ),
    rule(
      "no-circular",
      "Two files that need each other miss a third: below both if it is a word, above both if it is a verb.",
      { path: "^(app|prisma)/" },
      { circular: true },
    ),
    rule(
      "no-orphans",
      "Nothing uses this file and it uses nothing: delete it.",
      { orphan: true, path: "^(app|prisma)/", pathNot: `^app/(routes|cli)/|\\.d\\.ts$|${ROOF}` },
      {},
    ),
    rule(
      "app-never-imports-tests",
      "Nothing in the app knows the tests or the sandbox: move shared words to domain.",
      { path: "^(app|prisma)/" },
      { path: "^tests/" },
    ),
    rule(
      "only-declared-packages",
      "Declare the package in package.json: in dependencies, when the app runs with it (routes.ts is read at build time only).",
      { path: "^app/", pathNot: "^app/routes\\.ts$" },
      {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
        pathNot: "(^|/)node_modules/(@types|\\.prisma)/",
      },
    ),
    rule(
      "everything-resolves",
      "This import leads nowhere: mend its path, or declare its package.",
      { path: "^(app|prisma)/" },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // build/ is made from app/ and is absent on a fresh checkout; styles carry no code.
    exclude: { path: "^build/|/build/(server|client)/|\\.css(\\?url)?$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, "tsconfig.json") },
    moduleSystems: ["es6", "cjs"],
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
