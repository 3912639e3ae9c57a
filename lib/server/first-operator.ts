import 'server-only';
import { env } from '../env';
import { createUser } from '../auth/people';
import { newLink } from '../auth/links';
import { hashPassword } from '../auth/passwords';
import { db } from '../db/client';
import { inTransaction } from '../db/tx';

const hasOperator = async () => (await db.user.count({ where: { platformRoles: { has: 'operator' } } })) > 0;

/**
 * A new installation's first operator: from FIRST_OPERATOR_EMAIL and FIRST_OPERATOR_PASSWORD, else by a link that is
 * printed here and works once within a day.
 */
export const ensureOperator = async () => {
  if (await hasOperator()) return;
  const { FIRST_OPERATOR_EMAIL: email, FIRST_OPERATOR_PASSWORD: password } = env;
  if (email && password) {
    const passwordHash = await hashPassword(password);
    await inTransaction((tx) =>
      createUser(tx, { email: email.toLowerCase(), name: email, platformRoles: ['operator'], passwordHash }),
    );
    console.log(`First operator: ${email}`);
    return;
  }
  const token = await inTransaction((tx) => newLink(tx, 'setup'));
  console.log(
    `\nNobody runs this installation yet. Within a day, open\n\n  ${env.PUBLIC_URL}/setup/${token}\n\nto become its operator.\n`,
  );
};
