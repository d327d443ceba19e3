-- What Shopify knows, what was done there, and who looked at it.
ALTER TABLE "Shop" ADD COLUMN "scopes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "ShopWebhook" ADD COLUMN "eventId" TEXT;
ALTER TABLE "ShopWebhook" ADD COLUMN "subjectGid" TEXT;
ALTER TABLE "ShopWebhook" ADD COLUMN "triggeredAt" TIMESTAMPTZ(3);
ALTER TABLE "Ticket" ADD COLUMN "snoozedFor" TEXT;
ALTER TABLE "Message" ADD COLUMN "masked" JSONB;
ALTER TABLE "InboundEmail" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'mail';
ALTER TABLE "InboundEmail" ADD COLUMN "claims" JSONB;
ALTER TABLE "InboundEmail" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);
ALTER TABLE "Ticket" ADD COLUMN "anonymisedAt" TIMESTAMPTZ(3);

-- Links name what they link. What Shopify says of it is one copy a shop, whatever the number of tickets. Copies are asked for again.
ALTER TABLE "CustomerLink" DROP COLUMN "facts";
ALTER TABLE "CustomerLink" ADD COLUMN "trouble" TEXT;
ALTER TABLE "CustomerLink" ADD COLUMN "byId" UUID;
ALTER TABLE "OrderLink" DROP COLUMN "facts";
ALTER TABLE "OrderLink" DROP COLUMN "fetchedAt";
ALTER TABLE "OrderLink" ADD COLUMN "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now();
ALTER TABLE "OrderLink" ALTER COLUMN "linkedAt" DROP DEFAULT;
ALTER TABLE "OrderLink" ADD COLUMN "byId" UUID;
CREATE INDEX "OrderLink_shopId_orderGid_idx" ON "OrderLink"("shopId", "orderGid");
CREATE INDEX "CustomerLink_shopId_customerGid_idx" ON "CustomerLink"("shopId", "customerGid");

CREATE TABLE "OrderCopy" (
    "shopId" UUID NOT NULL,
    "orderGid" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "email" TEXT,
    "customerGid" TEXT,
    "facts" JSONB NOT NULL,
    "details" JSONB,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,
    "detailsFetchedAt" TIMESTAMPTZ(3),
    "staleAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OrderCopy_pkey" PRIMARY KEY ("shopId", "orderGid")
);
CREATE INDEX "OrderCopy_shopId_customerGid_idx" ON "OrderCopy"("shopId", "customerGid");
ALTER TABLE "OrderCopy" ADD CONSTRAINT "OrderCopy_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OrderCopy" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "OrderCopy"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "CustomerCopy" (
    "shopId" UUID NOT NULL,
    "customerGid" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,
    "staleAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CustomerCopy_pkey" PRIMARY KEY ("shopId", "customerGid")
);
ALTER TABLE "CustomerCopy" ADD CONSTRAINT "CustomerCopy_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CustomerCopy" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "CustomerCopy"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "ProductCopy" (
    "shopId" UUID NOT NULL,
    "productGid" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProductCopy_pkey" PRIMARY KEY ("shopId", "productGid")
);
ALTER TABLE "ProductCopy" ADD CONSTRAINT "ProductCopy_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProductCopy" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ProductCopy"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "OrderCandidate" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "orderGid" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderCandidate_pkey" PRIMARY KEY ("shopId", "ticketId", "orderGid")
);
ALTER TABLE "OrderCandidate" ADD CONSTRAINT "OrderCandidate_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OrderCandidate" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "OrderCandidate"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "CustomerCandidate" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "customerGid" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerCandidate_pkey" PRIMARY KEY ("shopId", "ticketId", "customerGid")
);
ALTER TABLE "CustomerCandidate" ADD CONSTRAINT "CustomerCandidate_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CustomerCandidate" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "CustomerCandidate"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "RejectedLink" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "gid" TEXT NOT NULL,
    "address" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RejectedLink_pkey" PRIMARY KEY ("shopId", "ticketId", "gid")
);
CREATE INDEX "RejectedLink_shopId_address_idx" ON "RejectedLink"("shopId", "address");
ALTER TABLE "RejectedLink" ADD CONSTRAINT "RejectedLink_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RejectedLink" ADD CONSTRAINT "RejectedLink_shopId_byId_fkey" FOREIGN KEY ("shopId", "byId") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RejectedLink" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "RejectedLink"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "OrderEvent" (
    "shopId" UUID NOT NULL,
    "orderGid" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "detail" JSONB NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderEvent_pkey" PRIMARY KEY ("shopId", "orderGid", "key")
);
ALTER TABLE "OrderEvent" ADD CONSTRAINT "OrderEvent_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OrderEvent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "OrderEvent"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "ParcelWatch" (
    "shopId" UUID NOT NULL,
    "fulfillmentGid" TEXT NOT NULL,
    "orderGid" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "labelAt" TIMESTAMPTZ(3) NOT NULL,
    "lookAt" TIMESTAMPTZ(3),
    "scannedAt" TIMESTAMPTZ(3),
    "ticketId" UUID,

    CONSTRAINT "ParcelWatch_pkey" PRIMARY KEY ("shopId", "fulfillmentGid")
);
CREATE INDEX "ParcelWatch_lookAt" ON "ParcelWatch" ("lookAt") WHERE "lookAt" IS NOT NULL;
ALTER TABLE "ParcelWatch" ADD CONSTRAINT "ParcelWatch_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ParcelWatch" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ParcelWatch"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "OrderSettings" (
    "shopId" UUID NOT NULL,
    "unscannedLabelDays" INTEGER,
    "returnWindowDays" INTEGER NOT NULL DEFAULT 30,
    "finalSaleTags" TEXT[] NOT NULL DEFAULT ARRAY['final-sale']::TEXT[],
    "returnsPersonalised" BOOLEAN NOT NULL DEFAULT false,
    "returnShippingPaidBy" TEXT NOT NULL DEFAULT 'customer',
    "returnRule" TEXT NOT NULL DEFAULT '',
    "surpriseTags" TEXT[] NOT NULL DEFAULT ARRAY['gift', 'surprise']::TEXT[],
    "surpriseTypes" TEXT[] NOT NULL DEFAULT ARRAY['Ring']::TEXT[],
    "agentGiftCardLimit" TEXT NOT NULL DEFAULT '0',
    "agentStoreCreditLimit" TEXT NOT NULL DEFAULT '0',
    "agentDiscountLimit" TEXT NOT NULL DEFAULT '0',
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "OrderSettings_pkey" PRIMARY KEY ("shopId")
);
ALTER TABLE "OrderSettings" ADD CONSTRAINT "OrderSettings_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OrderSettings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "OrderSettings"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "ShopifyAction" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "ticketId" UUID,
    "orderGid" TEXT,
    "customerGid" TEXT,
    "kind" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "proofLevel" TEXT,
    "reason" TEXT,
    "input" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "state" TEXT NOT NULL,
    "errors" JSONB NOT NULL DEFAULT '[]',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShopifyAction_pkey" PRIMARY KEY ("shopId", "id")
);
CREATE UNIQUE INDEX "ShopifyAction_shopId_key_key" ON "ShopifyAction"("shopId", "key");
CREATE INDEX "ShopifyAction_shopId_ticketId_createdAt_idx" ON "ShopifyAction"("shopId", "ticketId", "createdAt");
CREATE INDEX "ShopifyAction_shopId_orderGid_idx" ON "ShopifyAction"("shopId", "orderGid");
CREATE INDEX "ShopifyAction_unsettled" ON "ShopifyAction" ("createdAt") WHERE "finishedAt" IS NULL;
ALTER TABLE "ShopifyAction" ADD CONSTRAINT "ShopifyAction_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ShopifyAction" ADD CONSTRAINT "ShopifyAction_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ShopifyAction" ADD CONSTRAINT "ShopifyAction_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ShopifyAction" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "ShopifyAction"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "AccessEntry" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "memberId" UUID,
    "kind" TEXT NOT NULL,
    "ticketId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AccessEntry_pkey" PRIMARY KEY ("shopId", "id")
);
CREATE INDEX "AccessEntry_shopId_ticketId_at_idx" ON "AccessEntry"("shopId", "ticketId", "at" DESC);
CREATE INDEX "AccessEntry_shopId_memberId_at_idx" ON "AccessEntry"("shopId", "memberId", "at" DESC);
CREATE INDEX "AccessEntry_shopId_at_idx" ON "AccessEntry"("shopId", "at" DESC);
ALTER TABLE "AccessEntry" ADD CONSTRAINT "AccessEntry_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AccessEntry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "AccessEntry"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "PrivacyRequest" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "webhookId" TEXT,
    "customerGid" TEXT,
    "address" TEXT,
    "orderGids" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "blobName" TEXT,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "trouble" TEXT,

    CONSTRAINT "PrivacyRequest_pkey" PRIMARY KEY ("shopId", "id")
);
CREATE UNIQUE INDEX "PrivacyRequest_shopId_webhookId_key" ON "PrivacyRequest"("shopId", "webhookId");
ALTER TABLE "PrivacyRequest" ADD CONSTRAINT "PrivacyRequest_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PrivacyRequest" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "PrivacyRequest"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "PrivacySettings" (
    "shopId" UUID NOT NULL,
    "anonymiseAfterMonths" INTEGER,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "PrivacySettings_pkey" PRIMARY KEY ("shopId")
);
ALTER TABLE "PrivacySettings" ADD CONSTRAINT "PrivacySettings_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PrivacySettings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "PrivacySettings"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "AnonymousFigure" (
    "shopId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "AnonymousFigure_pkey" PRIMARY KEY ("shopId", "month", "name")
);
ALTER TABLE "AnonymousFigure" ADD CONSTRAINT "AnonymousFigure_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AnonymousFigure" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "AnonymousFigure"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "FormPost" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "senderMac" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "inboundEmailId" UUID,

    CONSTRAINT "FormPost_pkey" PRIMARY KEY ("shopId", "id")
);
CREATE INDEX "FormPost_shopId_senderMac_at_idx" ON "FormPost"("shopId", "senderMac", "at");
ALTER TABLE "FormPost" ADD CONSTRAINT "FormPost_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FormPost" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "FormPost"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "FlowRun" (
    "shopId" UUID NOT NULL,
    "runId" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ticketId" UUID,
    "result" TEXT NOT NULL,

    CONSTRAINT "FlowRun_pkey" PRIMARY KEY ("shopId", "runId")
);
ALTER TABLE "FlowRun" ADD CONSTRAINT "FlowRun_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FlowRun" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "FlowRun"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "FlowTrigger" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "ticketId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "trouble" TEXT,

    CONSTRAINT "FlowTrigger_pkey" PRIMARY KEY ("shopId", "id")
);
CREATE UNIQUE INDEX "FlowTrigger_once" ON "FlowTrigger"("shopId", "handle", "ticketId", "subject");
ALTER TABLE "FlowTrigger" ADD CONSTRAINT "FlowTrigger_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FlowTrigger" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "FlowTrigger"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
CREATE TABLE "OrderSync" (
    "shopId" UUID NOT NULL,
    "changedUpTo" TIMESTAMPTZ(3) NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,
    "found" INTEGER NOT NULL DEFAULT 0,
    "trouble" TEXT,

    CONSTRAINT "OrderSync_pkey" PRIMARY KEY ("shopId")
);
ALTER TABLE "OrderSync" ADD CONSTRAINT "OrderSync_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OrderSync" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "OrderSync"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));

CREATE FUNCTION unscanned_labels_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "fulfillmentGid" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "fulfillmentGid" FROM "ParcelWatch" WHERE "lookAt" <= before ORDER BY "lookAt" LIMIT 1000 $$;

CREATE FUNCTION installed_shops_across_shops()
  RETURNS TABLE ("shopId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "id" FROM "Shop" WHERE "uninstalledAt" IS NULL AND "redactedAt" IS NULL $$;

CREATE FUNCTION open_actions_across_shops(upto timestamptz)
  RETURNS TABLE ("shopId" uuid, "actionId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "ShopifyAction" WHERE "finishedAt" IS NULL AND "createdAt" <= upto ORDER BY "createdAt" LIMIT 1000 $$;

CREATE FUNCTION privacy_requests_across_shops()
  RETURNS TABLE ("shopId" uuid, "privacyRequestId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "PrivacyRequest" WHERE "doneAt" IS NULL LIMIT 1000 $$;

-- Whose bytes else have this name, and which closed tickets are old enough: erasing asks for each.
CREATE INDEX "InboundEmail_shopId_blobName_idx" ON "InboundEmail"("shopId", "blobName");
CREATE INDEX "Attachment_shopId_blobName_idx" ON "Attachment"("shopId", "blobName");
CREATE INDEX "Ticket_retention" ON "Ticket" ("shopId", "closedAt", "id") WHERE "status" = 'closed' AND "anonymisedAt" IS NULL;
