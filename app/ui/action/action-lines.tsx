import { Text } from "@shopify/polaris";
import type { ActionLine } from "#app/domain/action/action-field.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** Names with values, one below the other. */
export const ActionLines = ({ lines }: { readonly lines: readonly ActionLine[] }) => {
  const t = useWords();
  return lines.length === 0 ? null : (
    <dl className="loupe-action__lines">
      {lines.map(({ name, value }, index) => (
        <div key={index}>
          <dt>
            <Text as="span" tone="subdued" breakWord>
              {t(name)}
            </Text>
          </dt>
          <dd>
            <Text as="span" breakWord>
              {typeof value === "string" ? value : t(value)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
};
