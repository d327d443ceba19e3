import { dirname, join, relative, sep } from "node:path";
import vitest from "@vitest/eslint-plugin";
import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const syntax = {
  defaultExport: {
    selector: "ExportDefaultDeclaration",
    message: "Export by name; only Remix modules and tools' configs have a default export.",
  },
  newDate: {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take the instant as an argument (services: needs.clock()).",
  },
  clock: {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], MemberExpression[object.name='performance'][property.name='now'], MemberExpression[object.name='Temporal'][property.name='Now']",
    message: "Take the instant as an argument (services: needs.clock()).",
  },
  chance: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Take the random value as an argument (services: needs.newToken()).",
  },
  randomId: {
    selector:
      "MemberExpression[property.name='randomUUID'], CallExpression[callee.name='randomUUID'], ImportSpecifier[imported.name='randomUUID']",
    message: "Take the id as an argument; ids are UUIDv7, made where rows are written.",
  },
  promise: {
    selector:
      ":function[async=true], AwaitExpression, NewExpression[callee.name='Promise'], TSTypeReference[typeName.name='Promise']",
    message: "A rule waits for nothing: gather in a service, decide here.",
  },
};

const properties = {
  env: {
    object: "process",
    property: "env",
    message: "Settings are read once, in app/env.server.ts: take the value as an argument.",
  },
  mocks: ["mock", "doMock", "unstable_mockModule"].map((property) => ({
    object: "vi",
    property,
    message: "Pass another dependency (tests/support/make-deps.ts) or use the sandbox.",
  })),
};

const imports = [
  {
    group: ["process", "node:process"],
    importNames: ["env"],
    message: "Settings are read once, in app/env.server.ts: take the value as an argument.",
  },
];

/** An `eslint-disable` says after `--` why the rule is wrong there. */
const disableNeedsReason = {
  meta: { type: "problem", schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const text = comment.value.trim();
        if (!text.startsWith("eslint-disable") || /\s--\s+\S/.test(text)) continue;
        // Reported at its line's start: a finding inside the disabled range would silence itself.
        context.report({
          loc: { line: 1, column: 0 },
          message: `Line ${comment.loc.start.line}: say after -- why the rule is disabled.`,
        });
      }
    },
  }),
};

/** Relative imports stay in their folder (and below it); the way to another one starts at #app or #tests. */
const importByFloor = {
  meta: { type: "problem", fixable: "code", schema: [] },
  create(context) {
    const check = ({ source }) => {
      if (typeof source?.value !== "string" || !source.value.startsWith("../")) return;
      const target = join(dirname(context.filename), source.value);
      const path = relative(import.meta.dirname, target)
        .split(sep)
        .join("/");
      if (!/^(app|tests)\//.test(path)) return;
      context.report({
        node: source,
        message: `Relative imports stay in their folder: import "#${path}".`,
        fix: (fixer) => fixer.replaceText(source, `"#${path}"`),
      });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

const testFiles = ["tests/**/*.test.{ts,tsx}"];

export default defineConfig(
  globalIgnores([
    "node_modules/",
    "build/",
    ".loupe/",
    ".cache/",
    "tests/artefacts/",
    "tests/fixtures/",
    "extensions/*/dist/",
    "extensions/*/generated/",
    "**/*.d.ts",
  ]),
  {
    files: ["**/*.{ts,tsx}"],
    // Rules that need types are oxlint's (.oxlintrc.json): it asks the native compiler and takes a tenth of the time.
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: {
      house: {
        rules: { "disable-needs-reason": disableNeedsReason, "import-by-floor": importByFloor },
      },
    },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "house/disable-needs-reason": "error",
      "house/import-by-floor": "error",
      "no-restricted-imports": "off",
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: imports }],
      "no-restricted-properties": ["error", properties.env, ...properties.mocks],
      "no-restricted-syntax": ["error", syntax.defaultExport],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    rules: {
      "no-console": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    files: ["app/domain/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...Object.values(syntax)],
    },
  },
  {
    files: ["app/services/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        syntax.defaultExport,
        syntax.newDate,
        syntax.clock,
        syntax.chance,
        syntax.randomId,
      ],
    },
  },
  {
    // The command writes to its terminal; a process that can't start, or a render that breaks, has no log of its own.
    files: ["app/cli/**/*.ts", "app/{web,worker,start}.server.ts", "app/entry.server.tsx"],
    rules: { "no-console": "off" },
  },
  {
    files: [
      "app/routes/**",
      "app/root.tsx",
      "app/entry.*.tsx",
      "app/routes.ts",
      "*.config.{ts,js}",
    ],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    // Shopify calls an extension's default export; its build puts the app's address in place of process.env.
    files: ["extensions/*/src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": "off",
      "no-restricted-properties": ["error", ...properties.mocks],
    },
  },
  {
    // The migration and the starter are programs of their own; what they are given goes on to the programs they start.
    files: [
      "app/env.server.ts",
      "app/start.server.ts",
      "prisma/*.ts",
      "tests/**",
      "*.config.{ts,js}",
    ],
    rules: { "no-restricted-properties": ["error", ...properties.mocks] },
  },
  {
    files: ["app/{ui,routes}/**/*.{ts,tsx}", "app/root.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: testFiles,
    plugins: { vitest },
    rules: {
      "vitest/no-focused-tests": "error",
      "vitest/no-disabled-tests": "error",
      "vitest/no-identical-title": "error",
      "vitest/no-standalone-expect": "off",
      "vitest/expect-expect": [
        "error",
        // Playwright's waitFor throws when what it waits for does not come.
        { assertFunctionNames: ["expect", "expect*", "fc.assert", "**.waitFor"] },
      ],
      "vitest/valid-expect": "error",
      "vitest/no-import-node-test": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
);
