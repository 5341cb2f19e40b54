/** Preloaded into a process (`node --import`): says at its end how much memory it had at most, in megabytes. */
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS / 1000} MB\n`));
