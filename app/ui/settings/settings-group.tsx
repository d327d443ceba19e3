import {
  Badge,
  BlockStack,
  Card,
  Icon,
  Text,
  type BadgeProps,
  type IconSource,
} from "@shopify/polaris";
import { Link } from "@remix-run/react";

/** A page of settings, with how it stands. */
export type SettingsEntry = {
  readonly to: string;
  readonly icon: IconSource;
  readonly title: string;
  /** What it holds. */
  readonly help: string;
  /** What is worth knowing before one opens it; left out where that is nothing. */
  readonly state?: { readonly words: string; readonly tone?: BadgeProps["tone"] } | undefined;
};

type SettingsGroupProps = {
  readonly title: string;
  readonly entries: readonly SettingsEntry[];
};

/** Pages of settings that belong together; none at all where the reader may open none of them. */
export const SettingsGroup = ({ title, entries }: SettingsGroupProps) =>
  entries.length === 0 ? null : (
    <BlockStack gap="200">
      <div className="loupe-beside-cards">
        <Text as="h2" variant="headingSm">
          {title}
        </Text>
      </div>
      <Card padding="0">
        <ul className="loupe-list">
          {entries.map((entry) => (
            <li key={entry.to}>
              <Link to={entry.to} className="loupe-setting" data-test="setting">
                <span className="loupe-setting__icon" aria-hidden="true">
                  <Icon source={entry.icon} />
                </span>
                <span className="loupe-setting__words">
                  <Text as="span" variant="bodyMd" fontWeight="semibold">
                    {entry.title}
                  </Text>
                  <Text as="span" variant="bodySm" tone="subdued">
                    {entry.help}
                  </Text>
                </span>
                {entry.state && (
                  <span className="loupe-setting__state">
                    <Badge {...(entry.state.tone ? { tone: entry.state.tone } : {})}>
                      {entry.state.words}
                    </Badge>
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </BlockStack>
  );
