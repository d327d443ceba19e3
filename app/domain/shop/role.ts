/** What a member of the store's staff may do (product table "People"). */
export const roles = ["owner", "agent", "read-only", "blocked"] as const;
export type Role = (typeof roles)[number];

const agents = [
  "read",
  "reply",
  "note",
  "assign",
  "tag",
  "merge",
  "status",
  "reveal",
  "review",
  "override-check",
] as const;
const owners = [...agents, "export", "settings", "compare-agents"] as const;

export type Permission = (typeof owners)[number];

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  owner: owners,
  agent: agents,
  "read-only": ["read"],
  blocked: [],
};

/** True when a member in this role may do that. */
export const may = (role: Role, permission: Permission): boolean =>
  granted[role].includes(permission);

/** The role of someone who opens the app for the first time: Shopify's account owner is the owner, others are agents. */
export const firstRole = (accountOwner: boolean): Role => (accountOwner ? "owner" : "agent");
