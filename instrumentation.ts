/** Next calls this once when a server process starts. */
export const register = async () => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { start } = await import('./lib/server/start');
  await start();
};
