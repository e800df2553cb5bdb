/** Seconds of processor that this process has spent since `before`; since it started when absent. */
export const spent = (before?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};
