/* Made of the OpenAPI document by: npm run client-types */
/* oxlint-disable eslint/max-lines, typescript/consistent-type-definitions */

export interface paths {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `api_keys:read`. */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * @description Only people make keys; a key never may more than its maker.
         *
         *     Needs `api_keys:manage`, of a person: no key can have it.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Needs `api_keys:manage`, of a person: no key can have it. */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /** @description Needs `api_keys:manage`, of a person: no key can have it. */
        patch: operations["changeApiKey"];
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description A new key under the same id; the old one works on for the overlap. While one runs, only a rotation with `overlap_hours` 0 is possible, which ends both old ones.
         *
         *     Needs `api_keys:manage`, of a person: no key can have it.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Who did what, newest first. Entries are only added, never changed.
         *
         *     Needs `audit:read`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Makes the account and its organization, with the token of the mail and the password of the registration: whoever registered somebody else’s address gets no account by that one’s click. */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Makes an account and joins the organization, with the token of the invitation. Who has an account logs in and uses /me/invitations/accept. */
        post: operations["acceptInvitationAnew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Begins a session. Where the account has a second factor the answer is a challenge. Guessing is slowed down by account and address (429). */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The second step of a login: the challenge of the first, good for five minutes, and a code of the app or a recovery code. */
        post: operations["loginWithSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends the session of the refresh token, whose access tokens end with it. */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends all other sessions. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sends a mail with a token, if the address has an account; the answer tells nothing. */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sets a new password with the token of the mail, and ends all sessions. */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Exchanges a refresh token for its successor and an access token. A token that was used before ends its session, but for ten seconds after its use the same successor is told again. */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sends a mail whose token makes the account. The answer is the same for an address that has one. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Leads the session to another of the person’s organizations. */
        post: operations["switchOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Newest first.
         *
         *     Needs `documents:read`.
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * @description Takes up to 10,000 files in, from uploads and from URLs. A ZIP is opened: its files become items `<custom_id>/<name>`, as do the parts of a scan that separator sheets cut up.
         *
         *     Needs `documents:submit`.
         */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `documents:read`. */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description What has ended stays; the rest is cancelled. Cancelling twice changes nothing.
         *
         *     Needs `documents:read` and `documents:edit`.
         */
        post: operations["cancelBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Server-sent events: `batch.created`, `batch.item_ended`, `batch.cancelling`, `batch.retried`, and at the end `batch.ended`.
         *
         *     Needs `documents:read`.
         */
        get: operations["followBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `documents:read`. */
        get: operations["listBatchItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description What has ended, as JSON Lines: one `BatchResult` in each line, found by `custom_id`.
         *
         *     Needs `documents:read`.
         */
        get: operations["getBatchResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Tries the failures of an ended batch once more; what succeeded stays.
         *
         *     Needs `documents:read` and `documents:edit`.
         */
        post: operations["retryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Newest first.
         *
         *     Needs `documents:read`.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * @description Takes one document in. Follow the job at `Location`. With an `Idempotency-Key` the same request may be sent again for 24 hours and is answered the same, without a second document.
         *
         *     Needs `documents:submit`.
         */
        post: operations["submitDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `documents:read`, or of a person the same as a grant on the document. */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description What is not given stays. `restricted` needs the right to share, and counts for all that came out of the document.
         *
         *     Needs `documents:read` and `documents:edit`, or of a person the same as a grant on the document.
         */
        patch: operations["changeDocument"];
        trace?: never;
    };
    "/api/v1/documents/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description All that it says now is right: no later reading changes it. A review of it ends with that.
         *
         *     Needs `documents:read` and `documents:edit`, or of a person the same as a grant on the document.
         */
        post: operations["confirmDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The file as it was submitted, also when it could not be read.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["getDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The files of an archive, or the parts of a scan that separator sheets cut up: their documents, or why they are none.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["getDocumentEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description What is not given stays. While somebody else has taken its review, this is 409 `review.taken`.
         *
         *     Needs `documents:read` and `documents:edit`, or of a person the same as a grant on the document.
         */
        patch: operations["correctDocument"];
        trace?: never;
    };
    "/api/v1/documents/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Who may do what with this document, beyond roles; for who may share it.
         *
         *     Needs `documents:read` and `documents:share`, or of a person the same as a grant on the document.
         */
        get: operations["listGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/grants/{principal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * @description Grants access to the document and to all that came out of it, in place of an earlier grant. `edit` holds `read`, `share` holds both.
         *
         *     Needs `documents:read` and `documents:share`, or of a person the same as a grant on the document.
         */
        put: operations["grantAccess"];
        post?: never;
        /** @description Needs `documents:read` and `documents:share`, or of a person the same as a grant on the document. */
        delete: operations["withdrawAccess"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description What was read from each page, with every word’s box and confidence.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["getDocumentPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/pages/{number}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The page as a picture, upright as it was read: the boxes of its words fit. It is made when it is first asked for; 503 with `rendition.not_ready` asks for another try.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["getDocumentPageImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description What became of the fields, newest first: what readings and people changed.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["listRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/searchable.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The document as a PDF that looks as it did, upright, and whose text can be searched and copied. A PDF without a word to add is the original itself. It is made when it is first asked for; 503 with `rendition.not_ready` asks for another try.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["getDocumentSearchablePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Makes documents of its pages, where it holds several; without `parts` those that it shows. Pages in no part are in no document. Its entries name the documents, when the job has succeeded. While somebody else has taken its review, this is 409 `review.taken`.
         *
         *     Needs `documents:read` and `documents:edit`, or of a person the same as a grant on the document.
         */
        post: operations["splitDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The text of all pages, with a form feed between pages.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["getDocumentText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/reprocess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Reads documents anew, in another language or by OCR for example: all that the filter chooses among those one may change, up to 10,000. They are a batch, and have no results until they are read again.
         *
         *     Needs `documents:read` and `documents:edit`.
         */
        post: operations["reprocessDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/downloads/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file behind a link of an export; whoever has the link may have it. */
        get: operations["download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description One’s own, newest first.
         *
         *     Needs `documents:export`.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * @description Makes a file of all documents that the filter chooses among those one may see, or of their fields. Text that a spreadsheet would take for a formula is written as text.
         *
         *     Needs `documents:export`.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `documents:export`. */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `documents:export`. */
        get: operations["getExportContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description A link that opens the file for a quarter of an hour, to whoever has it.
         *
         *     Needs `documents:export`.
         */
        post: operations["createExportLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description The same at once, of few documents; nothing is kept.
         *
         *     Needs `documents:export`.
         */
        post: operations["streamExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `members:read`. */
        get: operations["listInvitations"];
        put?: never;
        /** @description Needs `members:manage`, of a person: no key can have it. */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Needs `members:manage`, of a person: no key can have it. */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends the mail again, with a new token; the one before no longer counts.
         *
         *     Needs `members:manage`, of a person: no key can have it.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Newest first.
         *
         *     Needs `documents:read`.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description A failed job is an answer, not an HTTP error. `wait` waits for the job to end. While it goes on, `Retry-After` says when it is worth asking again.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Running work is stopped within about a second. Cancelling twice changes nothing.
         *
         *     Needs `documents:read` and `documents:edit`, or of a person the same as a grant on the document.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Server-sent events: `job.stage`, `job.started`, `job.progress`, and at the end `job.succeeded`, `job.failed` or `job.cancelled`.
         *
         *     Needs `documents:read`, or of a person the same as a grant on the document.
         */
        get: operations["followJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Tries what failed or was cancelled once more, under a new job; pages that were read are not read again. In a batch the new job takes the place of the old one.
         *
         *     Needs `documents:read` and `documents:edit`, or of a person the same as a grant on the document.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The account, its organizations, and what the person may do in each. */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Changes the name; address and password have requests of their own. */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sends a token to the new address; the account keeps the old one until it comes back. */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Changes the account’s address, with the token of the mail to the new one. */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Joins the organization that invited this account’s address. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description One more organization, of which the person is the owner. */
        post: operations["openOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Ends the membership, and the keys that the person made there. */
        delete: operations["leaveOrganization"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A secret for an authenticator app; counts once a code of it was confirmed. */
        post: operations["startSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description With a code of the app. The answer holds the recovery codes, this once. */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description New recovery codes; the old ones no longer count. */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description With the password and a code of the app, or a recovery code. */
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The last used first. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** @description Logs out everywhere, or everywhere but here. */
        delete: operations["endAllSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Its tokens count no more from the next request on. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description In the order in which they joined.
         *
         *     Needs `members:read`.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description The member’s keys end with the membership. Needs `members:manage`; everybody may remove himself. */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * @description Counts at the member’s next request. Nobody can give, or touch, more rights than his own.
         *
         *     Needs `members:manage`, of a person: no key can have it.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The organization that the key or the access token leads to.
         *
         *     Needs `organization:read`.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description What is not given stays. Whoever would lock himself out is told so (409).
         *
         *     Needs `organization:manage`.
         */
        patch: operations["changeOrganization"];
        trace?: never;
    };
    "/api/v1/organization/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description From how many documents something was learned, field by field.
         *
         *     Needs `organization:read`.
         */
        get: operations["getLessons"];
        put?: never;
        post?: never;
        /**
         * @description Forgets all lessons and what was learned from them: from now on documents are read as they are for everybody. Later corrections teach again.
         *
         *     Needs `organization:manage`.
         */
        delete: operations["forgetLessons"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/model-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Whether a model of the operator’s may see this organization’s documents.
         *
         *     Needs `organization:read`.
         */
        get: operations["getModelConsent"];
        /**
         * @description Counts for what is analysed from now on. The audit trail keeps who said so, and when.
         *
         *     Needs `organization:manage`.
         */
        put: operations["setModelConsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization/review-thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `organization:read`. */
        get: operations["getReviewThresholds"];
        /**
         * @description In place of those before. They count for what is read from now on.
         *
         *     Needs `organization:manage`.
         */
        put: operations["setReviewThresholds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Newest first.
         *
         *     Needs `profiles:read`.
         */
        get: operations["listDocumentProfiles"];
        put?: never;
        /**
         * @description What is to be looked for in documents of your own kind. It is tried on a document first: 422 with a pointer to each required field that is not there. `document_id` needs `documents:read`.
         *
         *     Needs `profiles:manage`.
         */
        post: operations["createDocumentProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `profiles:read`. */
        get: operations["getDocumentProfile"];
        put?: never;
        post?: never;
        /**
         * @description It is not chosen any more. What was read with it stays, and says so; documents that chose it are read again with it.
         *
         *     Needs `profiles:manage`.
         */
        delete: operations["archiveDocumentProfile"];
        options?: never;
        head?: never;
        /**
         * @description What is not given stays. Another definition is another version, tried like the first one; documents are read with it from then on.
         *
         *     Needs `profiles:manage`.
         */
        patch: operations["changeDocumentProfile"];
        trace?: never;
    };
    "/api/v1/profiles/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Newest first.
         *
         *     Needs `profiles:read`.
         */
        get: operations["listDocumentProfileVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `profiles:read`. */
        get: operations["getDocumentProfileVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description What a definition would find in a document that was read, without saving anything. The trial is forgotten after a day.
         *
         *     Needs `documents:read` and `profiles:manage`.
         */
        post: operations["tryDocumentProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/trials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `documents:read` and `profiles:manage`. */
        get: operations["getDocumentProfileTrial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Oldest first. Of documents that only some may see, only these see the reviews.
         *
         *     Needs `documents:read` and `documents:review`.
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description What is in question, all that was read, with its place on the pages, and what was checked.
         *
         *     Needs `documents:read` and `documents:review`.
         */
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description All that the document says now is right. No later reading changes it.
         *
         *     Needs `documents:read` and `documents:review`.
         */
        post: operations["confirmReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description What is not given stays. `checks` say whether what the document says now agrees with itself. Only who has the review; with this he has it for longer.
         *
         *     Needs `documents:read` and `documents:review`.
         */
        patch: operations["correctReview"];
        trace?: never;
    };
    "/api/v1/reviews/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description What was read is worth nothing; it stays as it is.
         *
         *     Needs `documents:read` and `documents:review`.
         */
        post: operations["rejectReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `documents:read` and `documents:review`. */
        post: operations["releaseReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description It is yours for `REVIEW_LOCK_MINUTES`, counted from what you did last; taking it again prolongs that. What somebody else has is 409 `review.taken`.
         *
         *     Needs `documents:read` and `documents:review`.
         */
        post: operations["takeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Takes the oldest that waits. Two who ask at once get two.
         *
         *     Needs `documents:read` and `documents:review`.
         */
        post: operations["takeNextReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `documents:read` and `documents:review`. */
        get: operations["getReviewStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `members:read`. */
        get: operations["listRoles"];
        put?: never;
        /** @description Needs `roles:manage`, of a person: no key can have it. */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Needs `roles:manage`, of a person: no key can have it. */
        delete: operations["removeRole"];
        options?: never;
        head?: never;
        /**
         * @description Counts at once for all who have the role.
         *
         *     Needs `roles:manage`, of a person: no key can have it.
         */
        patch: operations["changeRole"];
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `schedules:manage`. */
        get: operations["listSchedules"];
        put?: never;
        /**
         * @description An export also needs `documents:export`, a digest `documents:read`. It runs with the rights that its maker has then; times that passed while the system was down are made up for by one run.
         *
         *     Needs `schedules:manage`.
         */
        post: operations["createSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `schedules:manage`. */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        /** @description Needs `schedules:manage`. */
        delete: operations["deleteSchedule"];
        options?: never;
        head?: never;
        /**
         * @description What is not given stays.
         *
         *     Needs `schedules:manage`.
         */
        patch: operations["changeSchedule"];
        trace?: never;
    };
    "/api/v1/schedules/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Runs it once more now, beside its times.
         *
         *     Needs `schedules:manage`.
         */
        post: operations["runSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `schedules:manage`. */
        get: operations["listScheduleRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description For large files, and for many: send the bytes with PUT to `put.url`, with all of `put.headers`, within an hour; then complete the upload, and name it in a batch within a day.
         *
         *     Needs `documents:submit`.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `documents:submit`. */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Checks size, SHA-256 and type. Completing twice changes nothing.
         *
         *     Needs `documents:submit`.
         */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Newest first; kept for 30 days.
         *
         *     Needs `webhooks:manage`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `webhooks:manage`. */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends it once more under the same `webhook-id`, from the beginning of the schedule.
         *
         *     Needs `webhooks:manage`.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `webhooks:manage`. */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * @description Messages are signed by Standard Webhooks. What is not taken with a 2xx within 15 seconds is sent again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, a fifth sooner or later; `Retry-After` is obeyed, 410 disables the endpoint. Messages may come twice and in any order.
         *
         *     Needs `webhooks:manage`.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `webhooks:manage`. */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * @description Its deliveries and their log go with it.
         *
         *     Needs `webhooks:manage`.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * @description What is not given stays. One that is enabled again begins with a clean record; `recover` sends what it missed.
         *
         *     Needs `webhooks:manage`.
         */
        patch: operations["changeWebhookEndpoint"];
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends once more what was promised in a span of time: what failed and what was held, or all of it.
         *
         *     Needs `webhooks:manage`.
         */
        post: operations["recoverWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description For a day messages are signed with both secrets.
         *
         *     Needs `webhooks:manage`.
         */
        post: operations["rotateWebhookEndpointSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `webhooks:manage`. */
        get: operations["getWebhookEndpointSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends a `webhook.test`, also where the endpoint asks for other events or is disabled.
         *
         *     Needs `webhooks:manage`.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/signing-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The secret with which to verify what comes to a `callback_url` (Standard Webhooks, `whsec_…`).
         *
         *     Needs `webhooks:manage`.
         */
        get: operations["getSigningSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/signing-secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description For a day callbacks are signed with both secrets.
         *
         *     Needs `webhooks:manage`.
         */
        post: operations["rotateSigningSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Tasks that were given up, of all organizations, newest first. */
        get: operations["listDeadTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Takes it off the list: nobody will do its work. */
        delete: operations["dismissDeadTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/tasks/{id}/requeue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Has its work done again by a new task: a job is retried, a delivery sent. */
        post: operations["requeueDeadTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedDocument: {
            document: components["schemas"]["Document"];
            job: components["schemas"]["Job"];
        };
        ApiKey: {
            allowed_networks: string[];
            /** Format: date-time */
            created_at: string;
            /** @description Whose rights limit it. */
            created_by: string | null;
            /** Format: date-time */
            expires_at: string | null;
            id: string;
            last_used_address: string | null;
            /**
             * Format: date-time
             * @description Within a minute.
             */
            last_used_at: string | null;
            name: string;
            /**
             * Format: date-time
             * @description Until when the key before the last rotation works on.
             */
            previous_until: string | null;
            scopes: string[];
            /** @description The first characters of the key. */
            start: string;
        };
        ArchiveEntryList: {
            data: {
                document_id: string | null;
                /** @description In the scan that was cut up. */
                first_page: number | null;
                last_page: number | null;
                name: string;
                position: number;
                /** @description Why it is not a document. */
                refusal: string | null;
            }[];
        };
        AuditEntry: {
            /** @example document.read */
            action: string;
            actor: {
                id: string;
                /** @enum {string} */
                type: "user" | "api_key" | "worker" | "administrator" | "nobody";
            };
            address: string | null;
            /** Format: date-time */
            at: string;
            /** @description Facts about the act; `before` and `after` for a change. */
            details: {
                [key: string]: unknown;
            };
            id: string;
            /** @description `none`: no request asked for it. */
            request_id: string;
            subject_id: string;
        };
        AuditEntryList: {
            data: components["schemas"]["AuditEntry"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        Batch: {
            counts: components["schemas"]["BatchCounts"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            ended_at: string | null;
            events_url: string;
            /**
             * Format: date-time
             * @description What has not ended by then expires.
             */
            expires_at: string;
            /** @example bat_0198c0ffee0070008000000000000000 */
            id: string;
            items_url: string;
            /** @enum {string} */
            kind: "submission" | "reprocessing";
            metadata: {
                [key: string]: unknown;
            };
            name: string | null;
            /** @enum {string} */
            priority: "interactive" | "batch";
            restricted: boolean;
            results_url: string;
            /** @description Grows when failures are tried again. */
            round: number;
            /** @enum {string} */
            state: "in_progress" | "cancelling" | "ended";
        };
        /** @description Of the items whose documents one may see. */
        BatchCounts: {
            cancelled: number;
            expired: number;
            failed: number;
            processing: number;
            succeeded: number;
            total: number;
            waiting: number;
        };
        BatchItem: {
            custom_id: string;
            document_id: string | null;
            /** Format: date-time */
            ended_at: string | null;
            failure: {
                code: string;
                detail: string;
            } | null;
            job_id: string | null;
            /** @enum {string} */
            state: "waiting" | "processing" | "succeeded" | "failed" | "cancelled" | "expired";
        };
        BatchItemList: {
            data: components["schemas"]["BatchItem"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        BatchList: {
            data: components["schemas"]["Batch"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        BatchResult: {
            custom_id: string;
            document: {
                /** @description What its client chose; without a version it is read with the newest. */
                chosen_profile: {
                    id: string;
                    version: number | null;
                } | null;
                class: {
                    confidence: number;
                    /** @enum {string} */
                    value: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                } | null;
                /** @enum {string|null} */
                class_hint: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other" | null;
                /** @description Of an archive, and of a file that was cut into several documents: what was found is found in these, and it has no class and no fields of its own. Null of one document. */
                container: {
                    /** @description How many were made of it. */
                    documents: number;
                    /**
                     * @description Which ones, and why others of its entries are none.
                     * @example /api/v1/documents/doc_0198c0ffee0070008000000000000000/entries
                     */
                    entries_url: string;
                } | null;
                /** Format: date-time */
                created_at: string;
                /**
                 * @description How its pages are read: as seems best, or all of them by OCR.
                 * @enum {string}
                 */
                engine: "auto" | "ocr";
                failure: components["schemas"]["Failure"];
                fields: components["schemas"]["Field"][];
                /** @example doc_0198c0ffee0070008000000000000000 */
                id: string;
                /** @example eng+deu */
                language: string;
                /**
                 * @description The language that most pages look like, where the document was not read in it: submit it again with this `language`. Changes nothing by itself.
                 * @enum {string|null}
                 */
                language_suggestion: "eng" | "deu" | "fra" | "spa" | "ita" | "nld" | "por" | null;
                metadata: {
                    [key: string]: unknown;
                };
                page_count: number | null;
                /** @description The document of the archive or of the scan that this one was part of. */
                parent_id: string | null;
                /** @description The profile that it was read with, and whether its client chose it. */
                profile: {
                    /** @enum {string} */
                    chosen_by: "client" | "match";
                    id: string;
                    version: number;
                } | null;
                /** @description Whether only who is granted it, and who submitted it, sees it. */
                restricted: boolean;
                /** @description The document with the same bytes whose reading was taken over. */
                reused_from: string | null;
                /** @description Where somebody should look at what was read, or has. */
                review: {
                    id: string;
                    reasons: ("unreadable_pages" | "unsure_class" | "unsure_fields" | "failed_checks" | "unsure_cuts" | "missing_field")[];
                    /** @enum {string} */
                    state: "waiting" | "taken" | "confirmed" | "rejected";
                } | null;
                /**
                 * @description The script that most pages look written in, where it is none that the chosen languages are written in: what was read is then worth nothing.
                 * @example Cyrillic
                 */
                script_suggestion: string | null;
                /** @enum {string} */
                state: "processing" | "processed" | "failed" | "cancelled";
                submitted_by: {
                    id: string;
                    /** @enum {string} */
                    type: "user" | "api_key";
                } | null;
                title: string;
                /** @description Of its pages, those that could not be read. */
                unreadable_pages: number;
                /** Format: date-time */
                updated_at: string;
            } | null;
            failure: {
                code: string;
                detail: string;
            } | null;
            /** @enum {string} */
            state: "waiting" | "processing" | "succeeded" | "failed" | "cancelled" | "expired";
        };
        /** @description Fractions of the upright page, from its top left corner. */
        Box: {
            x0: number;
            x1: number;
            y0: number;
            y1: number;
        } | null;
        /** @description Whether what was extracted agrees with itself. */
        Check: {
            box: components["schemas"]["Box"];
            /** @description What the other values make of it. */
            expected: string | null;
            /**
             * @example [
             *       "subtotal"
             *     ]
             */
            fields: string[];
            found: string | null;
            /** @description Where a sign of editing is seen; null of what has no place. */
            page: number | null;
            passed: boolean;
            /** @example lines_make_sum */
            rule: string;
        };
        Correction: {
            /** @enum {string} */
            class?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
            /**
             * @description Values, or whole rows of a list: those without a name.
             * @default []
             */
            remove: {
                /** @example line_items */
                list?: string;
                /** @example total */
                name?: string;
                row?: number;
            }[];
            /**
             * @description What a value is, or that there is one; in a list with its row.
             * @default []
             */
            set: {
                box?: {
                    x0: number;
                    x1: number;
                    y0: number;
                    y1: number;
                };
                /** @example line_items */
                list?: string;
                /** @example total */
                name: string;
                page?: number;
                row?: number;
                value: components["schemas"]["FieldValueBody"];
            }[];
        };
        DeadTask: {
            attempts: number;
            crashes: number;
            /** Format: date-time */
            created_at: string;
            error: {
                code: string;
                detail: string;
            } | null;
            failures: number;
            /** Format: date-time */
            finished_at: string | null;
            /** @example tsk_0198c0ffee0070008000000000000000 */
            id: string;
            job_id: string | null;
            organization_id: string;
            pool: string;
        };
        DeadTaskList: {
            data: components["schemas"]["DeadTask"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        Document: {
            checks: components["schemas"]["Check"][];
            /** @description What its client chose; without a version it is read with the newest. */
            chosen_profile: {
                id: string;
                version: number | null;
            } | null;
            class: {
                confidence: number;
                /** @enum {string} */
                value: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
            } | null;
            /** @enum {string|null} */
            class_hint: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other" | null;
            /** @description Of an archive, and of a file that was cut into several documents: what was found is found in these, and it has no class and no fields of its own. Null of one document. */
            container: {
                /** @description How many were made of it. */
                documents: number;
                /**
                 * @description Which ones, and why others of its entries are none.
                 * @example /api/v1/documents/doc_0198c0ffee0070008000000000000000/entries
                 */
                entries_url: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            /**
             * @description How its pages are read: as seems best, or all of them by OCR.
             * @enum {string}
             */
            engine: "auto" | "ocr";
            failure: components["schemas"]["Failure"];
            fields: components["schemas"]["Field"][];
            /** @example doc_0198c0ffee0070008000000000000000 */
            id: string;
            /** @example eng+deu */
            language: string;
            /**
             * @description The language that most pages look like, where the document was not read in it: submit it again with this `language`. Changes nothing by itself.
             * @enum {string|null}
             */
            language_suggestion: "eng" | "deu" | "fra" | "spa" | "ita" | "nld" | "por" | null;
            metadata: {
                [key: string]: unknown;
            };
            page_count: number | null;
            /** @description The document of the archive or of the scan that this one was part of. */
            parent_id: string | null;
            /** @description The documents that the file may hold, where that is not sure: split it, or confirm it as one. Null where it is one. */
            parts: {
                first_page: number;
                last_page: number;
            }[] | null;
            /** @description The profile that it was read with, and whether its client chose it. */
            profile: {
                /** @enum {string} */
                chosen_by: "client" | "match";
                id: string;
                version: number;
            } | null;
            /** @description Whether only who is granted it, and who submitted it, sees it. */
            restricted: boolean;
            /** @description The document with the same bytes whose reading was taken over. */
            reused_from: string | null;
            /** @description Where somebody should look at what was read, or has. */
            review: {
                id: string;
                reasons: ("unreadable_pages" | "unsure_class" | "unsure_fields" | "failed_checks" | "unsure_cuts" | "missing_field")[];
                /** @enum {string} */
                state: "waiting" | "taken" | "confirmed" | "rejected";
            } | null;
            /**
             * @description The script that most pages look written in, where it is none that the chosen languages are written in: what was read is then worth nothing.
             * @example Cyrillic
             */
            script_suggestion: string | null;
            /** @enum {string} */
            state: "processing" | "processed" | "failed" | "cancelled";
            submitted_by: {
                id: string;
                /** @enum {string} */
                type: "user" | "api_key";
            } | null;
            title: string;
            /** @description Of its pages, those that could not be read. */
            unreadable_pages: number;
            /** Format: date-time */
            updated_at: string;
            version: components["schemas"]["Version"];
        };
        /** @description What is not given chooses nothing out. */
        DocumentFilter: {
            batch_id?: string;
            /** @enum {string} */
            class?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
            failure_code?: string;
            /**
             * Format: date-time
             * @description Submitted then or later.
             */
            from?: string;
            ids?: string[];
            /** @description Read with it, in any version. */
            profile_id?: string;
            /** @enum {string} */
            review_state?: "waiting" | "taken" | "confirmed" | "rejected";
            /** @description Of the bytes of one of its versions. */
            sha256?: string;
            /** @enum {string} */
            state?: "processing" | "processed" | "failed" | "cancelled";
            /**
             * Format: date-time
             * @description Submitted before.
             */
            to?: string;
        };
        DocumentList: {
            data: components["schemas"]["DocumentSummary"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        DocumentProfile: {
            /** Format: date-time */
            archived_at: string | null;
            /** Format: date-time */
            created_at: string;
            created_by: {
                id: string;
                /** @enum {string} */
                type: "user" | "api_key";
            };
            definition: components["schemas"]["ProfileDefinition"];
            description: string;
            /** @example prf_0198c0ffee0070008000000000000000 */
            id: string;
            name: string;
            /** @description The document it was tried on; null where its author would not. */
            tried_on: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description The newest. */
            version: number;
        };
        DocumentProfileList: {
            data: components["schemas"]["DocumentProfileSummary"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        DocumentProfileSummary: {
            /** Format: date-time */
            archived_at: string | null;
            /** Format: date-time */
            created_at: string;
            created_by: {
                id: string;
                /** @enum {string} */
                type: "user" | "api_key";
            };
            description: string;
            /** @example prf_0198c0ffee0070008000000000000000 */
            id: string;
            name: string;
            /** Format: date-time */
            updated_at: string;
            /** @description The newest. */
            version: number;
        };
        DocumentProfileTrial: {
            document_id: string;
            failure: {
                code: string;
                detail: string;
            } | null;
            /** @description What would be found; null while it is not ready. */
            fields: components["schemas"]["TriedField"][] | null;
            /** @example tri_0198c0ffee0070008000000000000000 */
            id: string;
            /** @description Whether its rules would choose it for this document; null where it has none. */
            matches: boolean | null;
            /** @description What was not found, and why: no label of it is there, or no value beside it; no code; no heading of the table, or no rows. */
            misses: {
                name: string;
                /** @enum {string} */
                reason: "no_label" | "no_value" | "no_code" | "no_heading" | "no_rows";
                required: boolean;
            }[] | null;
            /** @enum {string} */
            state: "queued" | "ready" | "failed";
        };
        DocumentProfileVersion: {
            /** Format: date-time */
            created_at: string;
            created_by: {
                id: string;
                /** @enum {string} */
                type: "user" | "api_key";
            };
            definition: components["schemas"]["ProfileDefinition"];
            /** @description The document it was tried on; null where its author would not. */
            tried_on: string | null;
            version: number;
        };
        DocumentProfileVersionList: {
            data: components["schemas"]["DocumentProfileVersion"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        DocumentSummary: {
            /** @description What its client chose; without a version it is read with the newest. */
            chosen_profile: {
                id: string;
                version: number | null;
            } | null;
            class: {
                confidence: number;
                /** @enum {string} */
                value: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
            } | null;
            /** @enum {string|null} */
            class_hint: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other" | null;
            /** @description Of an archive, and of a file that was cut into several documents: what was found is found in these, and it has no class and no fields of its own. Null of one document. */
            container: {
                /** @description How many were made of it. */
                documents: number;
                /**
                 * @description Which ones, and why others of its entries are none.
                 * @example /api/v1/documents/doc_0198c0ffee0070008000000000000000/entries
                 */
                entries_url: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            /**
             * @description How its pages are read: as seems best, or all of them by OCR.
             * @enum {string}
             */
            engine: "auto" | "ocr";
            failure: components["schemas"]["Failure"];
            /** @example doc_0198c0ffee0070008000000000000000 */
            id: string;
            /** @example eng+deu */
            language: string;
            /**
             * @description The language that most pages look like, where the document was not read in it: submit it again with this `language`. Changes nothing by itself.
             * @enum {string|null}
             */
            language_suggestion: "eng" | "deu" | "fra" | "spa" | "ita" | "nld" | "por" | null;
            metadata: {
                [key: string]: unknown;
            };
            page_count: number | null;
            /** @description The document of the archive or of the scan that this one was part of. */
            parent_id: string | null;
            /** @description The profile that it was read with, and whether its client chose it. */
            profile: {
                /** @enum {string} */
                chosen_by: "client" | "match";
                id: string;
                version: number;
            } | null;
            /** @description Whether only who is granted it, and who submitted it, sees it. */
            restricted: boolean;
            /** @description The document with the same bytes whose reading was taken over. */
            reused_from: string | null;
            /** @description Where somebody should look at what was read, or has. */
            review: {
                id: string;
                reasons: ("unreadable_pages" | "unsure_class" | "unsure_fields" | "failed_checks" | "unsure_cuts" | "missing_field")[];
                /** @enum {string} */
                state: "waiting" | "taken" | "confirmed" | "rejected";
            } | null;
            /**
             * @description The script that most pages look written in, where it is none that the chosen languages are written in: what was read is then worth nothing.
             * @example Cyrillic
             */
            script_suggestion: string | null;
            /** @enum {string} */
            state: "processing" | "processed" | "failed" | "cancelled";
            submitted_by: {
                id: string;
                /** @enum {string} */
                type: "user" | "api_key";
            } | null;
            title: string;
            /** @description Of its pages, those that could not be read. */
            unreadable_pages: number;
            /** Format: date-time */
            updated_at: string;
        };
        DownloadLink: {
            /** Format: date-time */
            expires_at: string;
            url: string;
        };
        Export: {
            byte_size: number | null;
            columns: string[];
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Of the file.
             */
            expires_at: string | null;
            failure: {
                code: string;
                detail: string;
            } | null;
            /** Format: date-time */
            finished_at: string | null;
            /** @enum {string} */
            format: "csv" | "jsonl" | "xlsx";
            /** @example exp_0198c0ffee0070008000000000000000 */
            id: string;
            job_id: string;
            mail_to: string | null;
            name: string;
            row_count: number | null;
            /** @enum {string} */
            state: "queued" | "ready" | "failed" | "cancelled" | "expired";
            /** @enum {string} */
            subject: "documents" | "fields" | "line_items" | "transactions";
        };
        ExportList: {
            data: components["schemas"]["Export"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        Failure: {
            /** @example encrypted */
            code: string;
            detail: string;
        } | null;
        Field: {
            box: components["schemas"]["Box"];
            /** @description What else it could have been, the likeliest first. */
            candidates: {
                box: components["schemas"]["Box"];
                /** @description 0 to 1 */
                confidence: number;
                /** @description Null where it stands on no page, as in the data of an e-invoice. */
                page: number | null;
                /** @description The characters on the page. */
                raw: string;
                value: components["schemas"]["FieldValue"];
            }[];
            /** @description 0 to 1 */
            confidence: number;
            /**
             * Format: date-time
             * @description When somebody said that it is right.
             */
            confirmed_at: string | null;
            /**
             * @description The list that the value stands in; null where it stands in none.
             * @example line_items
             */
            list: string | null;
            /** @example total */
            name: string;
            /** @description Null where it stands on no page, as in the data of an e-invoice. */
            page: number | null;
            /** @description The characters on the page. */
            raw: string;
            /** @description Its row in the list, from 1. */
            row: number | null;
            /** @description Shown in part, and in full by `reveal=true` to who may see it. */
            sensitive: boolean;
            /** @enum {string} */
            source: "text_layer" | "ocr" | "form_field" | "embedded_xml" | "barcode" | "model" | "human";
            value: components["schemas"]["FieldValue"];
        };
        FieldRevision: {
            actor: {
                id: string;
                /** @enum {string} */
                type: "user" | "api_key" | "worker";
            };
            /** Format: date-time */
            at: string;
            /** @description The first reading lists none. Where all was confirmed, none are listed; where single values were, they are the same before and after. */
            changes: {
                after: components["schemas"]["FieldValue"];
                before: components["schemas"]["FieldValue"];
                list: string | null;
                name: string;
                row: number | null;
            }[];
            /** @enum {string} */
            kind: "analysed" | "corrected" | "confirmed" | "rejected";
            number: number;
        };
        FieldRevisionList: {
            data: components["schemas"]["FieldRevision"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @description Amounts and numbers are exact decimals as text. */
        FieldValue: {
            text: string;
            /** @enum {string} */
            type: "text";
        } | {
            date: string;
            /** @enum {string} */
            type: "date";
        } | {
            time: string;
            /** @enum {string} */
            type: "time";
        } | {
            amount: string;
            currency: string | null;
            /** @enum {string} */
            type: "money";
        } | {
            number: string;
            /** @enum {string} */
            type: "number";
        } | {
            is_set: boolean;
            /** @enum {string} */
            type: "flag";
        };
        /** @description Amounts and numbers are exact decimals as text. */
        FieldValueBody: {
            text: string;
            /** @enum {string} */
            type: "text";
        } | {
            /** Format: date */
            date: string;
            /** @enum {string} */
            type: "date";
        } | {
            time: string;
            /** @enum {string} */
            type: "time";
        } | {
            amount: string;
            currency: string | null;
            /** @enum {string} */
            type: "money";
        } | {
            number: string;
            /** @enum {string} */
            type: "number";
        } | {
            is_set: boolean;
            /** @enum {string} */
            type: "flag";
        };
        GrantList: {
            data: {
                /** Format: date-time */
                granted_at: string;
                granted_by: string;
                /** @enum {string} */
                level: "read" | "edit" | "share";
                principal: string;
                /** @enum {string} */
                type: "user" | "role" | "api_key";
            }[];
        };
        Invitation: {
            /** Format: date-time */
            created_at: string;
            email: string;
            /** Format: date-time */
            expires_at: string;
            id: string;
            invited_by: string;
            role: string;
        };
        Job: {
            /** @description How often the step was started that was started most often. */
            attempts: number;
            batch_id: string | null;
            /** Format: date-time */
            created_at: string;
            document_id: string | null;
            failure: {
                code: string;
                detail: string;
            } | null;
            /** Format: date-time */
            finished_at: string | null;
            /** @example job_0198c0ffee0070008000000000000000 */
            id: string;
            /** @enum {string} */
            kind: "process_document" | "export";
            /** @description What the last attempt that failed died of, while the job goes on. */
            last_error: {
                code: string;
                detail: string;
            } | null;
            pages: {
                done: number;
                total: number | null;
            };
            /** @enum {string} */
            priority: "interactive" | "batch";
            /** @description While a task of it waits in line. Times are estimates by the pace of the workers of late, null where there is none. Not in lists. */
            queue: {
                /** @description Of its first waiting task, among the organization’s own of the same priority; from 1. */
                position: number;
                stage_ends_in_seconds: number | null;
                starts_in_seconds: number | null;
            } | null;
            /** @description The job whose work it does again. */
            retry_of: string | null;
            /**
             * @description The pools that still work on it.
             * @example [
             *       "recognise"
             *     ]
             */
            stages: string[];
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            /** @description What its time went to, until now or until its end. */
            timings: {
                /** @description Seconds. */
                analysing: number;
                /** @description Seconds. */
                exporting: number;
                /** @description Seconds. */
                reading: number;
                /** @description Seconds. */
                recognising: number;
                /** @description Seconds. */
                total: number;
                /** @description Seconds. */
                waiting: number;
            };
        };
        JobList: {
            data: components["schemas"]["Job"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @description What this organization’s corrections have taught. No text of documents is kept. */
        Lessons: {
            fields: {
                /**
                 * @description Credit notes teach about invoices, except what they look like.
                 * @enum {string}
                 */
                class: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                /**
                 * @description A field, or `class`: what documents of the class look like.
                 * @example invoice_number
                 */
                field: string;
                /** Format: date-time */
                fitted_at: string | null;
                /** @description How many documents taught something about it. */
                lessons: number;
                /** @description How many weights differ from everybody’s: 0 where nothing had to be learned. */
                weights: number;
            }[];
            /** @description Whether corrections are being learned from, or wait for it. */
            is_learning: boolean;
        };
        MadeApiKey: {
            allowed_networks: string[];
            /** Format: date-time */
            created_at: string;
            /** @description Whose rights limit it. */
            created_by: string | null;
            /** Format: date-time */
            expires_at: string | null;
            id: string;
            /** @description Shown this once. */
            key: string;
            last_used_address: string | null;
            /**
             * Format: date-time
             * @description Within a minute.
             */
            last_used_at: string | null;
            name: string;
            /**
             * Format: date-time
             * @description Until when the key before the last rotation works on.
             */
            previous_until: string | null;
            scopes: string[];
            /** @description The first characters of the key. */
            start: string;
        };
        MailSent: {
            detail: string;
        };
        Member: {
            email: string;
            id: string;
            /** Format: date-time */
            joined_at: string;
            name: string;
            role: string;
            /** @description Whether the account has one. */
            second_factor: boolean;
        };
        ModelConsent: {
            /**
             * @description What of documents is sent to the model: nothing, the text of their pages, or pictures of the pages too.
             * @enum {string}
             */
            allowed: "nothing" | "text" | "text_and_images";
            /** Format: date-time */
            changed_at: string | null;
            changed_by: {
                id: string;
                /** @enum {string} */
                type: "user" | "api_key";
            } | null;
            /** @description Where it is sent. Null where the operator has set up no model: nothing is sent. */
            endpoint: {
                host: string;
                model: string;
            } | null;
        };
        NewSecondFactor: {
            /** @description Base32, to be typed into an authenticator app. */
            secret: string;
            /** @description The same as `otpauth://`, for a QR code. */
            uri: string;
        };
        OpenUpload: {
            byte_size: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            file_name: string;
            /** @example upl_0198c0ffee0070008000000000000000 */
            id: string;
            /** @description By its content, once it is there. */
            media_type: string | null;
            put: {
                headers: {
                    [key: string]: string;
                };
                /** Format: uri */
                url: string;
            };
            sha256: string;
            /** @enum {string} */
            state: "open" | "complete" | "used";
        };
        Organization: {
            /** @description From where members and keys may use it; empty: from anywhere. */
            allowed_networks: string[];
            /**
             * @description Read documents in these languages where nobody says which.
             * @example eng+deu
             */
            default_language: string;
            id: string;
            name: string;
            /** @description Whether members get in only with a second factor. */
            requires_second_factor: boolean;
        };
        Page: {
            /** @description How likely a document begins with this page, 0 to 1. */
            begins: number | null;
            /** @description Lines that belong together: paragraphs, addresses, tables. */
            blocks: {
                box: components["schemas"]["Box"];
            }[];
            /** @description What the page looks like by itself. */
            class: {
                confidence: number;
                /** @enum {string} */
                value: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
            } | null;
            /** @description Barcodes and two-dimensional codes: `qr_code`, `code_128`, ... */
            codes: {
                box: components["schemas"]["Box"];
                format: string;
                text: string;
            }[];
            confidence: number;
            height: number;
            /**
             * @description Which of the languages that can be read the text looks most like; null where there is too little text to tell, or it is like none of them.
             * @enum {string|null}
             */
            language: "eng" | "deu" | "fra" | "spa" | "ita" | "nld" | "por" | null;
            /** @description In reading order; words name them by their place in this list. */
            lines: {
                block: number;
                box: components["schemas"]["Box"];
                text: string;
            }[];
            number: number;
            /** @description Why the text came from there. */
            reason: string;
            /** @description Degrees clockwise, as the page was turned upright. */
            rotation: number;
            /** @description Straight lines of tables and frames, as long and thick as they are. */
            rules: components["schemas"]["Box"][];
            /**
             * @description The script that a page that could hardly be read looks written in, where the chosen languages are written in another one.
             * @example Cyrillic
             */
            script: string | null;
            /** @description Degrees clockwise, as the scan was straightened. */
            skew: number;
            /** @enum {string} */
            source: "text_layer" | "ocr" | "mixed" | "blank" | "unreadable";
            text: string;
            /** @enum {string} */
            unit: "pt" | "px";
            width: number;
            words: components["schemas"]["Word"][];
        };
        PageList: {
            data: components["schemas"]["Page"][];
            has_more: boolean;
        };
        Problem: {
            /**
             * @description Stable, for programs.
             * @example file.empty
             */
            code: string;
            detail: string;
            /** @description What is wrong where, for an invalid request. */
            errors?: {
                detail: string;
                pointer: string;
            }[];
            /** @description Quote it when you ask for help. */
            request_id: string;
            status: number;
            title: string;
            /** @description Names the problem; a stable URI. */
            type: string;
        };
        Profile: {
            /** Format: date-time */
            created_at: string;
            email: string;
            id: string;
            name: string;
            /** @description Where the access token leads. */
            organization_id: string | null;
            organizations: {
                id: string;
                name: string;
                permissions: ("documents:read" | "documents:submit" | "documents:edit" | "documents:review" | "documents:reveal" | "documents:export" | "documents:share" | "documents:recover" | "profiles:read" | "profiles:manage" | "organization:read" | "organization:manage" | "webhooks:manage" | "schedules:manage" | "members:read" | "members:manage" | "roles:manage" | "api_keys:read" | "api_keys:manage" | "audit:read")[];
                requires_second_factor: boolean;
                /** @description owner, admin, editor, viewer, auditor, or the id of one of the organization’s roles. */
                role: string;
                role_name: string;
            }[];
            second_factor: {
                enabled: boolean;
                recovery_codes_left: number;
            };
        };
        ProfileDefinition: {
            /** @default [] */
            fields: {
                /**
                 * @description Of a `code`: `qr_code`, `code_128`, ...; all if not given.
                 * @default []
                 */
                formats: string[];
                /**
                 * @description What may be printed beside the value. Case, accents and punctuation do not count.
                 * @default []
                 */
                labels: string[];
                /**
                 * @description How many lines a `text` may have.
                 * @default 1
                 */
                lines: number;
                name: string;
                /**
                 * @description The answers of a `choice`.
                 * @default []
                 */
                options: {
                    /**
                     * @description As it is printed; the value itself if not given.
                     * @default []
                     */
                    labels: string[];
                    value: string;
                }[];
                /** @description A regular expression in RE2’s syntax; what its first group catches is the value. */
                pattern?: string;
                /** @description Where on which page the value stands. */
                position?: {
                    /** @description Fractions of the upright page. Roughly: what lies a little outside counts, too. */
                    box?: {
                        x0: number;
                        x1: number;
                        y0: number;
                        y1: number;
                    };
                    /** @default any */
                    page: number | ("first" | "last" | "any");
                };
                /** @default false */
                required: boolean;
                /**
                 * @description Names a person to an office or a bank.
                 * @default false
                 */
                sensitive: boolean;
                /**
                 * @description Where the value stands to its label; `anywhere`: beside it, if possible.
                 * @default anywhere
                 * @enum {string}
                 */
                stands: "right" | "below" | "above" | "anywhere";
                title?: string;
                /** @enum {string} */
                type: "text" | "date" | "time" | "money" | "number" | "flag" | "iban" | "email" | "choice" | "code";
            }[];
            /** @default [] */
            lists: {
                /** @description Their labels head the table’s columns. A line without a required one is no row. */
                columns: {
                    /** @description What may be printed beside the value. Case, accents and punctuation do not count. */
                    labels: string[];
                    name: string;
                    /**
                     * @description The answers of a `choice`.
                     * @default []
                     */
                    options: {
                        /**
                         * @description As it is printed; the value itself if not given.
                         * @default []
                         */
                        labels: string[];
                        value: string;
                    }[];
                    /** @description A regular expression in RE2’s syntax; what its first group catches is the value. */
                    pattern?: string;
                    /** @default false */
                    required: boolean;
                    /**
                     * @description Names a person to an office or a bank.
                     * @default false
                     */
                    sensitive: boolean;
                    title?: string;
                    /** @enum {string} */
                    type: "text" | "date" | "time" | "money" | "number" | "flag" | "iban" | "email" | "choice";
                }[];
                name: string;
                /**
                 * @description Whether there must be a row.
                 * @default false
                 */
                required: boolean;
                title?: string;
            }[];
            /** @description The documents that it is for, where their clients chose no profile. */
            match?: {
                /**
                 * @description Each of them stands in the document.
                 * @default []
                 */
                all: string[];
                /**
                 * @description At least one of them does.
                 * @default []
                 */
                any: string[];
                /** @enum {string} */
                class?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
            };
        };
        RecoveryCodes: {
            /** @description Each stands in for one code of the app. Shown this once. */
            recovery_codes: string[];
        };
        Review: {
            document: {
                /** @enum {string|null} */
                class: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other" | null;
                id: string;
                title: string;
            };
            /** Format: date-time */
            ended_at: string | null;
            /** @example rev_0198c0ffee0070008000000000000000 */
            id: string;
            /** Format: date-time */
            opened_at: string;
            /** @description The values that the machine was unsure of, or that are missing. Where checks failed, `checks` of the single review says which. */
            questions: components["schemas"]["ReviewQuestion"][];
            reasons: ("unreadable_pages" | "unsure_class" | "unsure_fields" | "failed_checks" | "unsure_cuts" | "missing_field")[];
            rejection_reason: string | null;
            /** @enum {string} */
            state: "waiting" | "taken" | "confirmed" | "rejected" | "dismissed";
            taken: {
                /** Format: date-time */
                at: string;
                /** @description Told to whoever has it, and to who may see members. */
                by: {
                    id: string;
                    /** @enum {string} */
                    type: "user" | "api_key";
                } | null;
                /** Format: date-time */
                until: string;
            } | null;
        };
        ReviewDetail: {
            /** @description Of the document as it is now, corrections included. Those that did not pass are what `failed_checks` means. */
            checks: components["schemas"]["Check"][];
            document: components["schemas"]["DocumentSummary"];
            /** Format: date-time */
            ended_at: string | null;
            fields: components["schemas"]["Field"][];
            /** @example rev_0198c0ffee0070008000000000000000 */
            id: string;
            /** Format: date-time */
            opened_at: string;
            /**
             * @description In the order of the pages.
             * @example [
             *       "/api/v1/documents/doc_0198c0ffee0070008000000000000000/pages/1/image"
             *     ]
             */
            page_images: string[];
            /** @description The values that the machine was unsure of, or that are missing. Where checks failed, `checks` of the single review says which. */
            questions: components["schemas"]["ReviewQuestion"][];
            reasons: ("unreadable_pages" | "unsure_class" | "unsure_fields" | "failed_checks" | "unsure_cuts" | "missing_field")[];
            rejection_reason: string | null;
            /** @enum {string} */
            state: "waiting" | "taken" | "confirmed" | "rejected" | "dismissed";
            taken: {
                /** Format: date-time */
                at: string;
                /** @description Told to whoever has it, and to who may see members. */
                by: {
                    id: string;
                    /** @enum {string} */
                    type: "user" | "api_key";
                } | null;
                /** Format: date-time */
                until: string;
            } | null;
        };
        ReviewList: {
            data: components["schemas"]["Review"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        ReviewQuestion: {
            confidence: number;
            /** @description Whether it turned out to be wrong. */
            corrected: boolean;
            list: string | null;
            /** @description Of a field, or `class`: the document’s class. */
            name: string;
            row: number | null;
            threshold: number;
        };
        ReviewStatistics: {
            last_30_days: {
                confirmed: number;
                /** @description How often a value was in question, and how often it was wrong. */
                fields: {
                    /** @enum {string|null} */
                    class: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other" | null;
                    corrected: number;
                    /** @example line_items.amount */
                    field: string;
                    shown: number;
                }[];
                /** @description From taken to confirmed. */
                median_minutes_to_confirm: number | null;
                rejected: number;
            };
            /** Format: date-time */
            oldest_waiting: string | null;
            open_by_class: {
                /** @enum {string|null} */
                class: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other" | null;
                count: number;
            }[];
            taken_now: number;
        };
        /** @description The most specific rule counts: of class and field, of the field, of the class. */
        ReviewThresholds: {
            /** @description What the machine is less sure of than this is asked about. 0: never, 1: nearly always. */
            default_threshold: number;
            rules: {
                /** @enum {string} */
                class?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                /**
                 * @description A field, a list and its column, or `class`: the class of the document itself.
                 * @example line_items.amount
                 */
                field?: string;
                /** @description What the machine is less sure of than this is asked about. 0: never, 1: nearly always. */
                threshold: number;
            }[];
        };
        Role: {
            id: string;
            is_built_in: boolean;
            name: string;
            permissions: ("documents:read" | "documents:submit" | "documents:edit" | "documents:review" | "documents:reveal" | "documents:export" | "documents:share" | "documents:recover" | "profiles:read" | "profiles:manage" | "organization:read" | "organization:manage" | "webhooks:manage" | "schedules:manage" | "members:read" | "members:manage" | "roles:manage" | "api_keys:read" | "api_keys:manage" | "audit:read")[];
        };
        Schedule: {
            /** Format: date-time */
            created_at: string;
            cron: string;
            enabled: boolean;
            /** @example sch_0198c0ffee0070008000000000000000 */
            id: string;
            /** @enum {string} */
            kind: "export" | "digest" | "retention";
            name: string;
            /** Format: date-time */
            next_run_at: string | null;
            time_zone: string;
        };
        ScheduleRun: {
            /** Format: date-time */
            due_at: string;
            failure: {
                code: string;
                detail: string;
            } | null;
            /** @description An export’s id for example. */
            outcome_id: string | null;
            /** Format: date-time */
            started_at: string;
        };
        SecondFactorChallenge: {
            /** @description For `POST /auth/login/second-factor`, within five minutes. */
            challenge: string;
            /** @enum {boolean} */
            second_factor_required: true;
        };
        SessionList: {
            data: {
                address: string;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                expires_at: string;
                id: string;
                /** @description The one that asks. */
                is_this: boolean;
                /**
                 * Format: date-time
                 * @description Within a minute.
                 */
                last_used_at: string;
                organization_id: string | null;
                second_factor_shown: boolean;
                user_agent: string;
            }[];
        };
        SigningSecret: {
            /** Format: date-time */
            previous_secret_until: string | null;
            secret: string;
        };
        SwitchedTokens: {
            access_token: string;
            expires_in: number;
            organization_id: string | null;
            /** @enum {string} */
            token_type: "Bearer";
        };
        Tokens: {
            /** @description Send it as `Authorization: Bearer …`. */
            access_token: string;
            /** @description Seconds. */
            expires_in: number;
            /** @description Where the access token leads. */
            organization_id: string | null;
            /** @description Good for one `POST /auth/refresh`; missing where a cookie has it. */
            refresh_token?: string;
            /** Format: date-time */
            session_expires_at: string;
            session_id: string;
            /** @enum {string} */
            token_type: "Bearer";
        };
        TriedField: {
            box: components["schemas"]["Box"];
            /** @description What else it could have been, the likeliest first. */
            candidates: {
                box: components["schemas"]["Box"];
                /** @description 0 to 1 */
                confidence: number;
                /** @description Null where it stands on no page, as in the data of an e-invoice. */
                page: number | null;
                /** @description The characters on the page. */
                raw: string;
                value: components["schemas"]["FieldValue"];
            }[];
            /** @description 0 to 1 */
            confidence: number;
            /**
             * @description The list that the value stands in; null where it stands in none.
             * @example line_items
             */
            list: string | null;
            /** @example total */
            name: string;
            /** @description Null where it stands on no page, as in the data of an e-invoice. */
            page: number | null;
            /** @description The characters on the page. */
            raw: string;
            /** @description Its row in the list, from 1. */
            row: number | null;
            /** @description Shown in part, and in full by `reveal=true` to who may see it. */
            sensitive: boolean;
            /** @enum {string} */
            source: "text_layer" | "ocr" | "form_field" | "embedded_xml" | "barcode" | "model" | "human";
            value: components["schemas"]["FieldValue"];
        };
        Upload: {
            byte_size: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            file_name: string;
            /** @example upl_0198c0ffee0070008000000000000000 */
            id: string;
            /** @description By its content, once it is there. */
            media_type: string | null;
            sha256: string;
            /** @enum {string} */
            state: "open" | "complete" | "used";
        };
        Version: {
            byte_size: number;
            file_name: string;
            id: string;
            media_type: string;
            number: number;
            sha256: string;
        };
        WebhookAttempt: {
            address: string | null;
            duration_ms: number;
            error: string | null;
            number: number;
            /** @description Its beginning. */
            response: string | null;
            /** Format: date-time */
            started_at: string;
            status_code: number | null;
        };
        WebhookDelivery: {
            attempts: number;
            callback_url: string | null;
            /** Format: date-time */
            created_at: string;
            endpoint_id: string | null;
            /** @enum {string} */
            event_type: "document.processed" | "document.failed" | "document.needs_review" | "document.confirmed" | "document.rejected" | "batch.completed" | "export.completed" | "export.failed" | "endpoint.disabled" | "webhook.test";
            /** Format: date-time */
            finished_at: string | null;
            /** @example dlv_0198c0ffee0070008000000000000000 */
            id: string;
            /** @example bad_status */
            last_error: string | null;
            /** @description The `webhook-id`: the same in every attempt. */
            message_id: string;
            /** Format: date-time */
            next_attempt_at: string | null;
            /**
             * @description `held`: the endpoint was disabled; `recover` sends it.
             * @enum {string}
             */
            state: "pending" | "sending" | "delivered" | "failed" | "held";
            subject_id: string;
        };
        WebhookDeliveryList: {
            data: components["schemas"]["WebhookDelivery"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        WebhookDeliveryState: {
            attempts: number;
            callback_url: string | null;
            /** Format: date-time */
            created_at: string;
            endpoint_id: string | null;
            /** Format: date-time */
            finished_at: string | null;
            /** @example dlv_0198c0ffee0070008000000000000000 */
            id: string;
            /** @example bad_status */
            last_error: string | null;
            /** @description The `webhook-id`: the same in every attempt. */
            message_id: string;
            /** Format: date-time */
            next_attempt_at: string | null;
            /**
             * @description `held`: the endpoint was disabled; `recover` sends it.
             * @enum {string}
             */
            state: "pending" | "sending" | "delivered" | "failed" | "held";
        };
        WebhookDeliveryWithLog: {
            attempts: number;
            callback_url: string | null;
            /** Format: date-time */
            created_at: string;
            endpoint_id: string | null;
            /** @enum {string} */
            event_type: "document.processed" | "document.failed" | "document.needs_review" | "document.confirmed" | "document.rejected" | "batch.completed" | "export.completed" | "export.failed" | "endpoint.disabled" | "webhook.test";
            /** Format: date-time */
            finished_at: string | null;
            /** @example dlv_0198c0ffee0070008000000000000000 */
            id: string;
            /** @example bad_status */
            last_error: string | null;
            log: components["schemas"]["WebhookAttempt"][];
            /** @description The `webhook-id`: the same in every attempt. */
            message_id: string;
            /** Format: date-time */
            next_attempt_at: string | null;
            /** @description The body that is sent. */
            payload?: unknown;
            /**
             * @description `held`: the endpoint was disabled; `recover` sends it.
             * @enum {string}
             */
            state: "pending" | "sending" | "delivered" | "failed" | "held";
            subject_id: string;
        };
        WebhookEndpoint: {
            /** Format: date-time */
            created_at: string;
            description: string;
            /** @description `gone`: it answered 410. `failing`: for five days at least twenty attempts failed and none succeeded. */
            disabled: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                reason: "by_hand" | "gone" | "failing";
            } | null;
            enabled: boolean;
            /** @description Empty: all. */
            event_types: ("document.processed" | "document.failed" | "document.needs_review" | "document.confirmed" | "document.rejected" | "batch.completed" | "export.completed" | "export.failed" | "endpoint.disabled" | "webhook.test")[];
            /** @description Since the last success. */
            failed_attempts: number;
            /** Format: date-time */
            failing_since: string | null;
            /** @example whe_0198c0ffee0070008000000000000000 */
            id: string;
            /**
             * Format: date-time
             * @description Until then messages are signed with the secret before the rotation, too.
             */
            previous_secret_until: string | null;
            url: string;
        };
        WebhookEndpointWithSecret: components["schemas"]["WebhookEndpoint"] & {
            /** @example whsec_… */
            secret: string;
        };
        Word: {
            box: components["schemas"]["Box"];
            confidence: number;
            line: number;
            /** @enum {string} */
            source: "text_layer" | "ocr" | "form_field" | "annotation";
            text: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description From where it may be used; empty: from anywhere.
                     * @example [
                     *       "192.0.2.0/24",
                     *       "2001:db8::/32"
                     *     ]
                     */
                    allowed_networks?: string[];
                    /** Format: date-time */
                    expires_at?: string;
                    name: string;
                    scopes: ("documents:read" | "documents:submit" | "documents:edit" | "documents:review" | "documents:reveal" | "documents:export" | "documents:share" | "profiles:read" | "profiles:manage" | "organization:read" | "organization:manage" | "webhooks:manage" | "schedules:manage" | "members:read" | "api_keys:read" | "audit:read")[];
                };
            };
        };
        responses: {
            /** @description The key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It works no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description From where it may be used; empty: from anywhere.
                     * @example [
                     *       "192.0.2.0/24",
                     *       "2001:db8::/32"
                     *     ]
                     */
                    allowed_networks?: string[];
                    /** Format: date-time */
                    expires_at?: string;
                    name?: string;
                    scopes?: ("documents:read" | "documents:submit" | "documents:edit" | "documents:review" | "documents:reveal" | "documents:export" | "documents:share" | "profiles:read" | "profiles:manage" | "organization:read" | "organization:manage" | "webhooks:manage" | "schedules:manage" | "members:read" | "api_keys:read" | "audit:read")[];
                };
            };
        };
        responses: {
            /** @description The key as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 24 */
                    overlap_hours?: number;
                };
            };
        };
        responses: {
            /** @description The new key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                action?: "document.submitted" | "document.read" | "document.changed" | "document.restricted" | "document.opened" | "document.access_granted" | "document.access_withdrawn" | "document.corrected" | "document.confirmed" | "document.rejected" | "document.processed" | "document.split" | "document.failed" | "review.opened" | "review.dismissed" | "review.taken" | "review.released" | "review_thresholds.changed" | "profile.tried" | "profile.created" | "profile.changed" | "profile.archived" | "model_consent.changed" | "lessons.forgotten" | "job.cancelled" | "schedule.created" | "schedule.changed" | "schedule.deleted" | "schedule.fired" | "schedule.failed" | "retention.run" | "task.requeued" | "task.dismissed" | "export.created" | "export.completed" | "export.failed" | "export.downloaded" | "export.streamed" | "job.retried" | "task.succeeded" | "task.given_up" | "organization.created" | "organization.changed" | "signing_secret.read" | "signing_secret.rotated" | "webhook_endpoint.created" | "webhook_endpoint.changed" | "webhook_endpoint.deleted" | "webhook_endpoint.tested" | "webhook_endpoint.disabled" | "webhook_endpoint.enabled" | "webhook_endpoint.recovered" | "webhook_delivery.replayed" | "batch.created" | "batch.cancelled" | "batch.retried" | "batch.ended" | "batch.results_read" | "api_key.created" | "api_key.changed" | "api_key.rotated" | "api_key.revoked" | "operator_key.created" | "operator_key.revoked" | "member.joined" | "member.role_changed" | "member.removed" | "member.left" | "invitation.created" | "invitation.accepted" | "invitation.sent_again" | "invitation.revoked" | "role.created" | "role.changed" | "role.deleted" | "session.opened" | "session.ended" | "session.switched" | "session.refresh_reused" | "login.failed" | "account.created" | "account.changed" | "account.email_change_requested" | "account.password_changed" | "account.password_reset_requested" | "account.password_reset" | "account.second_factor_set_up" | "account.second_factor_removed" | "account.recovery_codes_made" | "account.recovery_code_used";
                actor_id?: string;
                actor_type?: "user" | "api_key" | "worker" | "administrator" | "nobody";
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                from?: string;
                limit?: number;
                subject_id?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description That of the registration. */
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description The account is there: log in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user_id: string;
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitationAnew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Joined: log in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization_id: string;
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email: string;
                    password: string;
                    /**
                     * @description Where the refresh token goes: into the answer, or, for web pages, into a cookie that scripts cannot read.
                     * @default body
                     * @enum {string}
                     */
                    token_delivery?: "body" | "cookie";
                };
            };
        };
        responses: {
            /** @description Logged in, or asked for a code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"] | components["schemas"]["SecondFactorChallenge"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loginWithSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    challenge: string;
                    /**
                     * @description Of the authenticator app, or a recovery code.
                     * @example 123456
                     */
                    code: string;
                    /**
                     * @description Where the refresh token goes: into the answer, or, for web pages, into a cookie that scripts cannot read.
                     * @default body
                     * @enum {string}
                     */
                    token_delivery?: "body" | "cookie";
                };
            };
        };
        responses: {
            /** @description Logged in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without it the cookie’s is taken. */
                    refresh_token?: string;
                };
            };
        };
        responses: {
            /** @description Logged out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Look for a mail */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description The password is changed: log in */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Without it the cookie’s is taken. */
                    refresh_token?: string;
                };
            };
        };
        responses: {
            /** @description The next tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email: string;
                    name: string;
                    /** @description Of the organization that is made with the account. */
                    organization_name?: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Look for a mail */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organization_id: string;
                };
            };
        };
        responses: {
            /** @description An access token that leads there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchedTokens"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatches: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
                state?: "in_progress" | "cancelling" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once in 24 hours, and answered the same. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Told when the batch has ended. */
                    callback_url?: string;
                    /** @enum {string} */
                    class_hint?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                    /**
                     * @description `ocr`: read all pages by OCR, whatever text the files hold. Default: auto.
                     * @enum {string}
                     */
                    engine?: "auto" | "ocr";
                    /**
                     * @description What has not ended by then expires.
                     * @default 24
                     */
                    expires_in_hours?: number;
                    /**
                     * @description Read files even if the same bytes were read before with the same settings.
                     * @default false
                     */
                    fresh?: boolean;
                    items: {
                        /** @enum {string} */
                        class_hint?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                        /** @description Your own name for it, unique in the batch. */
                        custom_id: string;
                        /** @default {} */
                        metadata?: {
                            [key: string]: unknown;
                        };
                        title?: string;
                        upload_id?: string;
                        /** @description https; fetched by the server. */
                        url?: string;
                    }[];
                    /**
                     * @description Languages for OCR, at most 3: eng, deu, fra, spa, ita, nld, por.
                     * @example eng+deu
                     */
                    language?: string;
                    /** @default {} */
                    metadata?: {
                        [key: string]: unknown;
                    };
                    name?: string;
                    /**
                     * @default batch
                     * @enum {string}
                     */
                    priority?: "interactive" | "batch";
                    /** @description The profile to read them with, `prf_...` or `prf_...@3`. */
                    profile?: string;
                    /**
                     * @description Only who submits it sees the batch; its documents as always when restricted.
                     * @default false
                     */
                    restricted?: boolean;
                    /** @default true */
                    split?: boolean;
                };
            };
        };
        responses: {
            /** @description The batch was accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch as it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The last event that came; the stream goes on behind it. */
                "last-event-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, each with `id`, `event` and `data` in JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBatchItems: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
                state?: "waiting" | "processing" | "succeeded" | "failed" | "cancelled" | "expired";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the items, in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchItemList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatchResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One result in each line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default [
                     *       "failed"
                     *     ]
                     */
                    states?: ("failed" | "expired" | "cancelled")[];
                };
            };
        };
        responses: {
            /** @description The batch */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                batch_id?: string;
                class?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                failure_code?: string;
                /** @description Submitted then or later. */
                from?: string;
                limit?: number;
                /** @description Read with it, in any version. */
                profile_id?: string;
                review_state?: "waiting" | "taken" | "confirmed" | "rejected";
                /** @description Of the bytes of one of its versions. */
                sha256?: string;
                state?: "processing" | "processed" | "failed" | "cancelled";
                /** @description Submitted before. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once in 24 hours, and answered the same. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: uri
                     * @description Told when the document is done.
                     */
                    callback_url?: string;
                    /** @enum {string} */
                    class_hint?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                    /**
                     * @description `ocr`: read all pages by OCR, whatever text the file holds. Default: auto.
                     * @enum {string}
                     */
                    engine?: "auto" | "ocr";
                    /**
                     * Format: binary
                     * @description PDF, PNG, JPEG, TIFF, WebP, GIF, BMP, AVIF, an e-invoice in XML, or a ZIP of these; judged by its content. HEIC is kept, but ends as `unsupported_encoding`.
                     */
                    file: Blob;
                    /**
                     * @description Read it even if the same bytes were read before with the same settings. Default: false.
                     * @enum {string}
                     */
                    fresh?: "true" | "false";
                    /**
                     * @description Languages for OCR, at most 3: eng, deu, fra, spa, ita, nld, por.
                     * @example eng+deu
                     */
                    language?: string;
                    /**
                     * @description A JSON object, kept with the document and sent back in callbacks.
                     * @example {"order": 42}
                     */
                    metadata?: string;
                    /** @description Opens an encrypted PDF. Kept sealed, never shown again and never logged. */
                    password?: string;
                    /**
                     * @description `interactive`: somebody waits for it. `batch`: it goes in the turns that those leave, one of five at least. Default: interactive.
                     * @enum {string}
                     */
                    priority?: "interactive" | "batch";
                    /**
                     * @description The profile to read it with, in its newest version, or in a certain one: `prf_...@3`. If not given, the one whose own rules fit.
                     * @example prf_0198c0ffee0070008000000000000000
                     */
                    profile?: string;
                    /**
                     * @description Only who submits it, and who is granted it, sees it. Default: false.
                     * @enum {string}
                     */
                    restricted?: "true" | "false";
                    /**
                     * @description Let separator sheets cut a scan into documents. Default: true.
                     * @enum {string}
                     */
                    split?: "true" | "false";
                    title?: string;
                };
            };
        };
        responses: {
            /** @description The document was accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedDocument"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: {
                /** @description Sensitive values in full; needs `documents:reveal`, and is audited. */
                reveal?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document with its fields */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    metadata?: {
                        [key: string]: unknown;
                    };
                    restricted?: boolean;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description The document as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The original bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In their order; empty for other documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveEntryList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description The document as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grants */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description A member (`usr_…`), a key (`key_…`) or a role (owner, admin, editor, viewer, auditor, `rol_…`). */
                principal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    level: "read" | "edit" | "share";
                };
            };
        };
        responses: {
            /** @description All grants */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description A member (`usr_…`), a key (`key_…`) or a role (owner, admin, editor, viewer, auditor, `rol_…`). */
                principal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPages: {
        parameters: {
            query?: {
                after?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPageImage: {
        parameters: {
            query?: {
                /** @description The longest side: at most 1,600 pixels, or 320 for a thumbnail. */
                size?: "display" | "thumbnail";
            };
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": Blob;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRevisions: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldRevisionList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentSearchablePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts?: {
                        first_page: number;
                        last_page: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The job that splits it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reprocessDocuments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once in 24 hours, and answered the same. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    class_hint?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                    /**
                     * @description `ocr`: read all pages by OCR, whatever text the files hold. Default: auto.
                     * @enum {string}
                     */
                    engine?: "auto" | "ocr";
                    /**
                     * @description What has not ended by then expires.
                     * @default 24
                     */
                    expires_in_hours?: number;
                    filter: components["schemas"]["DocumentFilter"];
                    /**
                     * @description Languages for OCR, at most 3: eng, deu, fra, spa, ita, nld, por.
                     * @example eng+deu
                     */
                    language?: string;
                    name?: string;
                    /**
                     * @default batch
                     * @enum {string}
                     */
                    priority?: "interactive" | "batch";
                    /** @description The profile to read them with, `prf_...` or `prf_...@3`. */
                    profile?: string;
                };
            };
        };
        responses: {
            /** @description The batch */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once in 24 hours, and answered the same. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The usual ones if not given. In exports of documents `fields.<name>` is the value of that field.
                     * @example [
                     *       "document_id",
                     *       "title",
                     *       "fields.total"
                     *     ]
                     */
                    columns?: string[];
                    filter?: components["schemas"]["DocumentFilter"];
                    /**
                     * @default csv
                     * @enum {string}
                     */
                    format?: "csv" | "jsonl" | "xlsx";
                    /**
                     * Format: email
                     * @description A member who gets it by mail: the file itself where it is small, a link where not.
                     * @example ada@example.com
                     */
                    mail_to?: string;
                    /** @description Of the file. */
                    name?: string;
                    /**
                     * @description What a row is: a document, a field of one, or a row of a list in one.
                     * @default documents
                     * @enum {string}
                     */
                    subject?: "documents" | "fields" | "line_items" | "transactions";
                };
            };
        };
        responses: {
            /** @description It will be made */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExportContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createExportLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadLink"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The usual ones if not given. In exports of documents `fields.<name>` is the value of that field.
                     * @example [
                     *       "document_id",
                     *       "title",
                     *       "fields.total"
                     *     ]
                     */
                    columns?: string[];
                    filter?: components["schemas"]["DocumentFilter"];
                    /**
                     * @default csv
                     * @enum {string}
                     */
                    format?: "csv" | "jsonl" | "xlsx";
                    /**
                     * @description What a row is: a document, a field of one, or a row of a list in one.
                     * @default documents
                     * @enum {string}
                     */
                    subject?: "documents" | "fields" | "line_items" | "transactions";
                };
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open invitations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email: string;
                    /**
                     * @description owner, admin, editor, viewer, auditor, or the id of one of the organization’s roles.
                     * @example editor
                     */
                    role: string;
                };
            };
        };
        responses: {
            /** @description A mail is on its way */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A mail is on its way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                batch_id?: string;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                document_id?: string;
                kind?: "process_document" | "export";
                limit?: number;
                state?: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: {
                /** @description Seconds to wait for the job to end. */
                wait?: number | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job is cancelled */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The last event that came; the stream goes on behind it. */
                "last-event-id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, each with `id`, `event` and `data` in JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is logged in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example ada@example.com
                     */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Look for a mail */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Joined: switch to it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization_id: string;
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made: switch to it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization_id: string;
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Left */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description To be confirmed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecondFactor"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Logins ask for a code from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description The new codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAllSessions: {
        parameters: {
            query?: {
                /** @description Whether the session that asks goes on. */
                keep_this?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Member"][];
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description owner, admin, editor, viewer, auditor, or the id of one of the organization’s roles.
                     * @example editor
                     */
                    role: string;
                };
            };
        };
        responses: {
            /** @description The member as he is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Not authenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description From where it may be used; empty: from anywhere.
                     * @example [
                     *       "192.0.2.0/24",
                     *       "2001:db8::/32"
                     *     ]
                     */
                    allowed_networks?: string[];
                    /**
                     * @description Languages for OCR, at most 3: eng, deu, fra, spa, ita, nld, por.
                     * @example eng+deu
                     */
                    default_language?: string;
                    name?: string;
                    requires_second_factor?: boolean;
                };
            };
        };
        responses: {
            /** @description The organization as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLessons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was learned so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lessons"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetLessons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is forgotten */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is allowed now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelConsent"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setModelConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What of documents is sent to the model: nothing, the text of their pages, or pictures of the pages too.
                     * @enum {string}
                     */
                    allowed: "nothing" | "text" | "text_and_images";
                };
            };
        };
        responses: {
            /** @description What is allowed now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelConsent"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The thresholds as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewThresholds"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setReviewThresholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewThresholds"];
            };
        };
        responses: {
            /** @description The thresholds as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewThresholds"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocumentProfiles: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
                state?: "active" | "archived";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfileList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDocumentProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["ProfileDefinition"];
                    /** @default  */
                    description?: string;
                    /** @description A document that has all that is required: the definition is tried on it. */
                    document_id?: string;
                    name: string;
                    /** @description A trial of this definition, which need not be done again. */
                    trial_id?: string;
                    /**
                     * @description Save it untried: no such document is at hand.
                     * @enum {boolean}
                     */
                    untested?: true;
                };
            };
        };
        responses: {
            /** @description The profile, in its first version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfile"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile in its newest version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfile"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveDocumentProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is archived */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDocumentProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what the change is based on, or `*`. 412 where it has changed since, 428 where this is missing. */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition?: components["schemas"]["ProfileDefinition"];
                    description?: string;
                    /** @description A document that has all that is required: the definition is tried on it. */
                    document_id?: string;
                    name?: string;
                    /** @description A trial of this definition, which need not be done again. */
                    trial_id?: string;
                    /**
                     * @description Save it untried: no such document is at hand.
                     * @enum {boolean}
                     */
                    untested?: true;
                };
            };
        };
        responses: {
            /** @description The profile as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfile"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocumentProfileVersions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfileVersionList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentProfileVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this version asks for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfileVersion"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryDocumentProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["ProfileDefinition"];
                    document_id: string;
                };
            };
        };
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfileTrial"];
                };
            };
            /** @description It takes longer: look at `Location` again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfileTrial"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentProfileTrial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trial */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentProfileTrial"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                class?: "invoice" | "credit_note" | "receipt" | "bank_statement" | "tax_form" | "payslip" | "purchase_order" | "delivery_note" | "letter" | "other";
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
                /** @description Only those that you have taken. */
                mine?: boolean;
                /** @description `open`: waiting and taken. */
                state?: "open" | "waiting" | "taken" | "confirmed" | "rejected" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: {
                /** @description Sensitive values in full; needs `documents:reveal`, and is audited. */
                reveal?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description The review as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It has ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is yours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeNextReview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is yours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description None waits */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of all that you may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewStatistics"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The built-in roles, then the organization’s own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Role"][];
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @description `documents:read`: List, open and download documents that are not restricted.
                     *
                     *     `documents:submit`: Submit documents.
                     *
                     *     `documents:edit`: Change documents, and cancel what is done with them.
                     *
                     *     `documents:review`: Review what was read: correct, confirm and reject it.
                     *
                     *     `documents:reveal`: See values in full that are shown in part: numbers of tax offices.
                     *
                     *     `documents:export`: Take documents and what was read from them out, as files.
                     *
                     *     `documents:share`: Restrict documents, and grant access to single ones.
                     *
                     *     `documents:recover`: Grant access to restricted documents that others left behind.
                     *
                     *     `profiles:read`: See profiles: what is looked for in documents of one’s own kinds.
                     *
                     *     `profiles:manage`: Try, make, change and archive profiles.
                     *
                     *     `organization:read`: See the organization and its settings.
                     *
                     *     `organization:manage`: Change the organization’s settings.
                     *
                     *     `webhooks:manage`: Manage webhook endpoints, and see their secrets and deliveries.
                     *
                     *     `schedules:manage`: Make, change and delete schedules: exports, digests and retention runs.
                     *
                     *     `members:read`: See members, invitations and roles.
                     *
                     *     `members:manage`: Invite and remove members, and change their roles.
                     *
                     *     `roles:manage`: Make, change and delete roles.
                     *
                     *     `api_keys:read`: See API keys, never the keys themselves.
                     *
                     *     `api_keys:manage`: Make, change, rotate and revoke API keys.
                     *
                     *     `audit:read`: Read the audit entries.
                     */
                    permissions: ("documents:read" | "documents:submit" | "documents:edit" | "documents:review" | "documents:reveal" | "documents:export" | "documents:share" | "documents:recover" | "profiles:read" | "profiles:manage" | "organization:read" | "organization:manage" | "webhooks:manage" | "schedules:manage" | "members:read" | "members:manage" | "roles:manage" | "api_keys:read" | "api_keys:manage" | "audit:read")[];
                };
            };
        };
        responses: {
            /** @description The role */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /**
                     * @description `documents:read`: List, open and download documents that are not restricted.
                     *
                     *     `documents:submit`: Submit documents.
                     *
                     *     `documents:edit`: Change documents, and cancel what is done with them.
                     *
                     *     `documents:review`: Review what was read: correct, confirm and reject it.
                     *
                     *     `documents:reveal`: See values in full that are shown in part: numbers of tax offices.
                     *
                     *     `documents:export`: Take documents and what was read from them out, as files.
                     *
                     *     `documents:share`: Restrict documents, and grant access to single ones.
                     *
                     *     `documents:recover`: Grant access to restricted documents that others left behind.
                     *
                     *     `profiles:read`: See profiles: what is looked for in documents of one’s own kinds.
                     *
                     *     `profiles:manage`: Try, make, change and archive profiles.
                     *
                     *     `organization:read`: See the organization and its settings.
                     *
                     *     `organization:manage`: Change the organization’s settings.
                     *
                     *     `webhooks:manage`: Manage webhook endpoints, and see their secrets and deliveries.
                     *
                     *     `schedules:manage`: Make, change and delete schedules: exports, digests and retention runs.
                     *
                     *     `members:read`: See members, invitations and roles.
                     *
                     *     `members:manage`: Invite and remove members, and change their roles.
                     *
                     *     `roles:manage`: Make, change and delete roles.
                     *
                     *     `api_keys:read`: See API keys, never the keys themselves.
                     *
                     *     `api_keys:manage`: Make, change, rotate and revoke API keys.
                     *
                     *     `audit:read`: Read the audit entries.
                     */
                    permissions?: ("documents:read" | "documents:submit" | "documents:edit" | "documents:review" | "documents:reveal" | "documents:export" | "documents:share" | "documents:recover" | "profiles:read" | "profiles:manage" | "organization:read" | "organization:manage" | "webhooks:manage" | "schedules:manage" | "members:read" | "members:manage" | "roles:manage" | "api_keys:read" | "api_keys:manage" | "audit:read")[];
                };
            };
        };
        responses: {
            /** @description The role as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Schedule"][];
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Five fields.
                     * @example 0 7 * * 1
                     */
                    cron: string;
                    export: {
                        /**
                         * @description The usual ones if not given. In exports of documents `fields.<name>` is the value of that field.
                         * @example [
                         *       "document_id",
                         *       "title",
                         *       "fields.total"
                         *     ]
                         */
                        columns?: string[];
                        filter?: components["schemas"]["DocumentFilter"];
                        /**
                         * @default csv
                         * @enum {string}
                         */
                        format?: "csv" | "jsonl" | "xlsx";
                        /** @description Only documents that were submitted in the days before. */
                        last_days?: number;
                        /**
                         * Format: email
                         * @example ada@example.com
                         */
                        mail_to?: string;
                        /**
                         * @description What a row is: a document, a field of one, or a row of a list in one.
                         * @default documents
                         * @enum {string}
                         */
                        subject?: "documents" | "fields" | "line_items" | "transactions";
                    };
                    /** @enum {string} */
                    kind: "export";
                    name: string;
                    /**
                     * @default UTC
                     * @example Europe/Berlin
                     */
                    time_zone?: string;
                } | {
                    /**
                     * @description Five fields.
                     * @example 0 7 * * 1
                     */
                    cron: string;
                    digest: {
                        /** @default 1 */
                        last_days?: number;
                        /**
                         * Format: email
                         * @example ada@example.com
                         */
                        mail_to: string;
                    };
                    /** @enum {string} */
                    kind: "digest";
                    name: string;
                    /**
                     * @default UTC
                     * @example Europe/Berlin
                     */
                    time_zone?: string;
                } | {
                    /**
                     * @description Five fields.
                     * @example 0 7 * * 1
                     */
                    cron: string;
                    /** @enum {string} */
                    kind: "retention";
                    name: string;
                    retention: {
                        /** @description Events, the log of webhooks and files of exports that are older go. */
                        days: number;
                    };
                    /**
                     * @default UTC
                     * @example Europe/Berlin
                     */
                    time_zone?: string;
                };
            };
        };
        responses: {
            /** @description The schedule */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Five fields.
                     * @example 0 7 * * 1
                     */
                    cron?: string;
                    enabled?: boolean;
                    name?: string;
                    time_zone?: string;
                };
            };
        };
        responses: {
            /** @description The schedule as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is due */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScheduleRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last hundred, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScheduleRun"][];
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once in 24 hours, and answered the same. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    byte_size: number;
                    file_name: string;
                    /** @description Of the file, in hexadecimal. */
                    sha256: string;
                };
            };
        };
        responses: {
            /** @description The upload, and where to send it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenUpload"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload is complete */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                document_id?: string;
                endpoint_id?: string;
                event_type?: "document.processed" | "document.failed" | "document.needs_review" | "document.confirmed" | "document.rejected" | "batch.completed" | "export.completed" | "export.failed" | "endpoint.disabled" | "webhook.test";
                limit?: number;
                state?: "pending" | "sending" | "delivered" | "failed" | "held";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, with every attempt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithLog"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is due */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryState"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    description?: string;
                    /** @description Empty: all. */
                    event_types?: unknown[];
                    url: string;
                };
            };
        };
        responses: {
            /** @description The endpoint, with its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string;
                    enabled?: boolean;
                    /** @description Empty: all. */
                    event_types?: unknown[];
                    url?: string;
                };
            };
        };
        responses: {
            /** @description The endpoint as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recoverWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Also what the endpoint has taken already.
                     * @default false
                     */
                    delivered?: boolean;
                    /** Format: date-time */
                    since: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description How many deliveries */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: number;
                    };
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookEndpointSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint, with its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookEndpointSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint, with its secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its delivery */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryState"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSigningSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningSecret"];
                };
            };
            /** @description Not authenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSigningSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningSecret"];
                };
            };
            /** @description Not authenticated */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadTasks: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                limit?: number;
                pool?: "prepare" | "recognise" | "analyse" | "trial" | "learn" | "split" | "illustrate" | "deliver" | "mail" | "open" | "fetch" | "export";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadTaskList"];
                };
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissDeadTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is off the list */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requeueDeadTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
