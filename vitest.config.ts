import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const database = "./tests/support/global-database.ts";
// The stand-ins for Shopify and SendGrid start only when they are asked for by this name.
const env = { LOUPE_SANDBOX: "1" };

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    // What one step of `npm test` transformed, the next need not.
    experimental: { fsModuleCache: true, fsModuleCachePath: "node_modules/.cache/vitest-modules" },
    projects: [
      project("unit", ["unit"], { isolate: false, testTimeout: 20_000 }),
      project("integration", ["integration", "contracts"], {
        globalSetup: [database],
        env,
        // Importing every module anew for each file takes longer than the tests.
        isolate: false,
        testTimeout: 20_000,
        hookTimeout: 30_000,
        sequence: { groupOrder: 1 },
      }),
      // What Shopify shows of ours runs in its own frame, with Preact: a document of its own for each file.
      project("extensions", ["extensions"], {
        environment: "jsdom",
        env: { SHOPIFY_APP_URL: "https://loupe.example.com" },
        server: { deps: { inline: ["@shopify/ui-extensions-tester"] } },
        testTimeout: 10_000,
        sequence: { groupOrder: 1 },
      }),
      // Stories start whole processes: two at once would measure each other's load.
      project("e2e", ["e2e"], {
        globalSetup: [database],
        env,
        isolate: false,
        fileParallelism: false,
        testTimeout: 90_000,
        hookTimeout: 90_000,
        sequence: { groupOrder: 2 },
      }),
      project("browser", ["browser"], {
        globalSetup: [database],
        env,
        isolate: false,
        fileParallelism: false,
        testTimeout: 90_000,
        hookTimeout: 90_000,
        sequence: { groupOrder: 3 },
      }),
    ],
  },
});

type ProjectSettings = NonNullable<TestProjectInlineConfiguration["test"]>;

function project(
  name: string,
  folders: readonly string[],
  settings: ProjectSettings,
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: "node",
      include: folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
      setupFiles: ["./tests/support/strict-console.ts"],
      ...settings,
    },
  };
}
