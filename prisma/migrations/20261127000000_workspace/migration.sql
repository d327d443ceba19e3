-- How the store's staff work: views, tags, drafts, saved replies, files that go out, rules.
ALTER TABLE "Member" ADD COLUMN     "awayUntil" TIMESTAMPTZ(3),
ADD COLUMN     "lastSeenAt" TIMESTAMPTZ(3),
ADD COLUMN     "roleChangedAt" TIMESTAMPTZ(3),
ADD COLUMN     "roleChangedById" UUID,
ADD COLUMN     "signature" TEXT;
ALTER TABLE "Ticket" ADD COLUMN     "assignedAt" TIMESTAMPTZ(3),
ADD COLUMN     "proof" TEXT,
ADD COLUMN     "rating" INTEGER;
ALTER TABLE "Message" ADD COLUMN     "bcc" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "beforeSend" JSONB,
ADD COLUMN     "heldFor" TEXT,
ADD COLUMN     "purpose" TEXT,
ADD COLUMN     "savedReplyId" UUID,
ADD COLUMN     "sendAt" TIMESTAMPTZ(3),
ADD COLUMN     "sendLater" JSONB;
CREATE TABLE "WorkspaceSettings" (
    "shopId" UUID NOT NULL,
    "signature" TEXT,
    "undoSeconds" INTEGER NOT NULL DEFAULT 10,
    "setUpSteps" JSONB NOT NULL DEFAULT '{}',
    "mailHost" TEXT,
    "autoAssign" TEXT NOT NULL DEFAULT 'none',
    "changedAt" TIMESTAMPTZ(3),
    "changedById" UUID,
    CONSTRAINT "WorkspaceSettings_pkey" PRIMARY KEY ("shopId")
);
CREATE TABLE "SendingDomain" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "providerId" TEXT,
    "records" JSONB NOT NULL DEFAULT '[]',
    "checks" JSONB NOT NULL DEFAULT '[]',
    "checkedAt" TIMESTAMPTZ(3),
    "validAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SendingDomain_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "SavedView" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "Tag" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Tag_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "TicketTag" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "TicketTag_pkey" PRIMARY KEY ("shopId","ticketId","tagId")
);
CREATE TABLE "Follower" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Follower_pkey" PRIMARY KEY ("shopId","ticketId","memberId")
);
CREATE TABLE "Mention" (
    "shopId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    CONSTRAINT "Mention_pkey" PRIMARY KEY ("shopId","messageId","memberId")
);
CREATE TABLE "Presence" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tabId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "typingAt" TIMESTAMPTZ(3),
    CONSTRAINT "Presence_pkey" PRIMARY KEY ("shopId","ticketId","memberId","tabId")
);
CREATE TABLE "Draft" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "to" TEXT[],
    "cc" TEXT[],
    "bcc" TEXT[],
    "subject" TEXT,
    "seenMessageId" UUID,
    "seenOrders" JSONB NOT NULL DEFAULT '[]',
    "savedReplyId" UUID,
    "more" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Draft_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "Upload" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "draftId" UUID,
    "messageId" UUID,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "fileName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "contentId" TEXT,
    "blobName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Upload_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "SavedReply" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID,
    "folder" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "shortcut" TEXT,
    "html" TEXT NOT NULL,
    "actions" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "usedCount" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,
    "deletedAt" TIMESTAMPTZ(3),
    CONSTRAINT "SavedReply_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "Suppression" (
    "shopId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT,
    "messageId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "clearedAt" TIMESTAMPTZ(3),
    "clearedById" UUID,
    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("shopId","address")
);
CREATE TABLE "BulkChange" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "tickets" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    CONSTRAINT "BulkChange_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "Rule" (
    "shopId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "trigger" JSONB NOT NULL,
    "conditions" JSONB NOT NULL,
    "actions" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enabledAt" TIMESTAMPTZ(3),
    "stoppedFor" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,
    "deletedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Rule_pkey" PRIMARY KEY ("shopId","id")
);
CREATE TABLE "RuleRun" (
    "shopId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RuleRun_pkey" PRIMARY KEY ("shopId","ruleId","ticketId","key")
);
CREATE UNIQUE INDEX "SendingDomain_shopId_domain_key" ON "SendingDomain"("shopId", "domain");
CREATE UNIQUE INDEX "Tag_shopId_key_key" ON "Tag"("shopId", "key");
CREATE INDEX "TicketTag_shopId_tagId_ticketId_idx" ON "TicketTag"("shopId", "tagId", "ticketId");
CREATE INDEX "Follower_shopId_memberId_idx" ON "Follower"("shopId", "memberId");
CREATE UNIQUE INDEX "Draft_shopId_ticketId_memberId_kind_key" ON "Draft"("shopId", "ticketId", "memberId", "kind");
CREATE INDEX "Upload_shopId_draftId_idx" ON "Upload"("shopId", "draftId");
CREATE INDEX "Upload_shopId_messageId_idx" ON "Upload"("shopId", "messageId");
CREATE INDEX "Upload_shopId_blobName_idx" ON "Upload"("shopId", "blobName");
CREATE INDEX "SavedReply_shopId_shortcut_idx" ON "SavedReply"("shopId", "shortcut");
CREATE UNIQUE INDEX "BulkChange_shopId_memberId_key_key" ON "BulkChange"("shopId", "memberId", "key");
CREATE INDEX "RuleRun_shopId_ticketId_at_idx" ON "RuleRun"("shopId", "ticketId", "at");
ALTER TABLE "WorkspaceSettings" ADD CONSTRAINT "WorkspaceSettings_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SendingDomain" ADD CONSTRAINT "SendingDomain_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TicketTag" ADD CONSTRAINT "TicketTag_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TicketTag" ADD CONSTRAINT "TicketTag_shopId_tagId_fkey" FOREIGN KEY ("shopId", "tagId") REFERENCES "Tag"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Follower" ADD CONSTRAINT "Follower_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Follower" ADD CONSTRAINT "Follower_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "Message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_shopId_draftId_fkey" FOREIGN KEY ("shopId", "draftId") REFERENCES "Draft"("shopId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_shopId_messageId_fkey" FOREIGN KEY ("shopId", "messageId") REFERENCES "Message"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedReply" ADD CONSTRAINT "SavedReply_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedReply" ADD CONSTRAINT "SavedReply_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_shopId_memberId_fkey" FOREIGN KEY ("shopId", "memberId") REFERENCES "Member"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_shopId_fkey" FOREIGN KEY ("shopId") REFERENCES "Shop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RuleRun" ADD CONSTRAINT "RuleRun_shopId_ruleId_fkey" FOREIGN KEY ("shopId", "ruleId") REFERENCES "Rule"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RuleRun" ADD CONSTRAINT "RuleRun_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WorkspaceSettings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "WorkspaceSettings"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SendingDomain" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SendingDomain"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SavedView" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SavedView"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Tag" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Tag"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "TicketTag" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "TicketTag"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Follower" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Follower"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Mention" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Mention"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Presence" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Presence"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Draft" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Draft"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Upload" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Upload"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SavedReply" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SavedReply"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Suppression" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Suppression"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "BulkChange" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "BulkChange"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "Rule" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "Rule"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "RuleRun" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "RuleRun"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
