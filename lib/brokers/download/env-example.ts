/** The sample environment of the starter broker with these values filled in; everything else stays as it is. */
export const envExample = (sample: string, values: Record<string, string>): string =>
  sample.replace(/^([A-Z_]+)=(.*)$/gm, (line, name: string) =>
    name in values ? `${name}=${values[name]}` : line,
  );
