import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";

type AccessRow = {
  type: string;
  typeName: string;
  fieldName?: string;
  requiredAccess: string;
  offlineScopes: string[];
};
type Published = { data: IntrospectionQuery; offline_scopes: { items: AccessRow[] } };

export type RequiredAccess = { scopes: readonly string[]; words: string };
export type AdminSchema = {
  schema: GraphQLSchema;
  /** By type name; any one of the scopes suffices. */
  requiredAccess: ReadonlyMap<string, RequiredAccess>;
  /** By `Type.field`, where a field asks for a scope of its own. */
  requiredFieldAccess: ReadonlyMap<string, RequiredAccess>;
};

let built: AdminSchema | undefined;

/** Shopify's published Admin schema of 2026-10 with the scopes its types ask for; read once a process. */
export function adminSchema(): AdminSchema {
  built ??= readSchema();
  return built;
}

function readSchema(): AdminSchema {
  // The package exports no path to its data, so it is read where npm puts it.
  const modules = join(import.meta.dirname, "../../../../node_modules");
  const file = join(modules, "@shopify/dev-mcp/dist/data/admin_2026-10.json.gz");
  const published = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Published;
  const requiredAccess = new Map<string, RequiredAccess>();
  const requiredFieldAccess = new Map<string, RequiredAccess>();
  for (const row of published.offline_scopes.items) {
    if (row.offlineScopes.length === 0) continue;
    const required = { scopes: row.offlineScopes, words: row.requiredAccess };
    if (row.type === "type") requiredAccess.set(row.typeName, required);
    else requiredFieldAccess.set(`${row.typeName}.${row.fieldName}`, required);
  }
  const schema = buildClientSchema(published.data, { assumeValid: true });
  return { schema, requiredAccess, requiredFieldAccess };
}
