import { Badge, Button, InlineStack, Text } from "@shopify/polaris";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { roleName } from "./role-words.ts";

/** Instants are ISO 8601, days such as "2026-12-07". */
export type MemberShown = {
  readonly memberId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly lastSeenAt: string | null;
  readonly backOn: string | null;
  readonly tickets: number;
};

type MemberItemProps = {
  readonly member: MemberShown;
  readonly isReader: boolean;
  readonly maySetRole: boolean;
  readonly maySetAway: boolean;
  /** The page of their work; null where the reader does not see it. */
  readonly workHref: string | null;
  readonly onRole: () => void;
  readonly onAway: () => void;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Somebody of the staff. */
export function MemberItem(props: MemberItemProps) {
  const { member, isReader, maySetRole, maySetAway, onRole, onAway } = props;
  const t = useWords();
  return (
    <li className="loupe-member" data-test="member" data-role={member.role}>
      <div className="loupe-member__words">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm" breakWord>
            {isReader ? t("{name} (you)", { name: member.name }) : member.name}
          </Text>
          <Badge tone={roleTone[member.role]}>{roleName(t, member.role)}</Badge>
          {member.backOn !== null && (
            <Badge tone="attention">
              {t("Away, back on {day}", {
                // A day of the wall is the same in every zone.
                day: dayWords(member.backOn, { timeZone: "UTC", locale: props.locale }),
              })}
            </Badge>
          )}
        </InlineStack>
        {member.email !== null && (
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            {member.email}
          </Text>
        )}
        <Text as="p" variant="bodySm" tone="subdued">
          {t("{count, plural, =0 {No open tickets} one {# open ticket} other {# open tickets}}", {
            count: member.tickets,
          })}
          {" · "}
          {member.lastSeenAt === null ? (
            t("Not seen yet")
          ) : (
            <>
              {t("Last seen")} <Time at={member.lastSeenAt} {...props} />
            </>
          )}
        </Text>
      </div>
      <InlineStack gap="200">
        {props.workHref !== null && (
          <Button
            url={props.workHref}
            accessibilityLabel={t("Look at the work of {name}", { name: member.name })}
          >
            {t("Work")}
          </Button>
        )}
        {maySetAway && (
          <Button
            onClick={onAway}
            accessibilityLabel={t("Set when {name} is away", { name: member.name })}
          >
            {t("Away")}
          </Button>
        )}
        {maySetRole && (
          <Button
            onClick={onRole}
            accessibilityLabel={t("Change the role of {name}", { name: member.name })}
          >
            {t("Role")}
          </Button>
        )}
      </InlineStack>
    </li>
  );
}

const roleTone = {
  owner: "info",
  agent: "success",
  "read-only": undefined,
  blocked: "critical",
} as const;
