/** What holds for every operation, said once. Markdown. */
export const INTRODUCTION = `
The API that the console's own pages use: whatever a person can do there, software can do here, under the same rules.

**Who you are.** Send a personal access token as \`Authorization: Bearer pwb_…\`. It acts for you, with your roles as they are at that moment, within the scopes it was made for: \`read\`, \`write\`, \`review\`, \`admin\`.

**Errors** are \`application/problem+json\` (RFC 9457). \`code\` is for programs; \`title\` and \`detail\` are sentences in the language that \`Accept-Language\` asks for (English or French). \`fields\` names each field that is wrong (400), \`requirements\` what a move still needs (422). What is not yours answers 404, as if it did not exist.

| status | code |
|---|---|
| 400 | \`invalid\` |
| 401 | \`unauthenticated\` |
| 403 | \`forbidden\` |
| 404 | \`not_found\` |
| 409 | \`conflict\`, \`illegal_transition\` |
| 422 | \`requirements_unmet\` |
| 429 | \`rate_limited\`, with \`Retry-After\` in seconds |
| 502 | \`upstream_failed\`: the provider's broker did not answer as it should |

**Versions.** What several people edit carries a \`version\`. Send back the one that you read; the answer has the next. When somebody saved in between, the answer is 409 and nothing changed: read again, and decide. Moves carry the state that you saw (\`expectedVisibility\`) for the same reason.

**Pages.** Long lists answer \`{ rows, nextCursor }\`. Repeat the request with \`cursor=<nextCursor>\` until it is null. A cursor belongs to the sort it came from.

**Values.** Times are ISO 8601 in UTC. Prices and quantities are decimal strings, never floats. Bodies are JSON objects; a field that is not in the description is refused.
`.trim();
