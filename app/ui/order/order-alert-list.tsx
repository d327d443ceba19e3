import { Icon, Text } from "@shopify/polaris";
import { AlertTriangleIcon, InfoIcon } from "@shopify/polaris-icons";
import type { OrderAlert } from "#app/domain/order/order-alerts.ts";
import { useWords } from "#app/ui/shared/words.tsx";

type OrderAlertListProps = { readonly alerts: readonly OrderAlert[] };

/** What nobody must overlook, the worst first. */
export function OrderAlertList({ alerts }: OrderAlertListProps) {
  const t = useWords();
  if (alerts.length === 0) return null;
  return (
    <ul className="loupe-plain-list" aria-label={t("Attention")} data-test="order-alerts">
      {alerts.map(({ tone, words }, index) => (
        <li key={index} className="loupe-alert" data-tone={tone}>
          <span className="loupe-note__icon">
            <Icon
              source={tone === "info" ? InfoIcon : AlertTriangleIcon}
              tone={tone === "info" ? "base" : tone}
            />
          </span>
          <Text as="span" variant="bodySm" breakWord>
            {t(words)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
