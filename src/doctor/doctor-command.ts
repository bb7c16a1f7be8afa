import type { Command } from 'commander'
import { examine, type Examination } from './examine.js'

export interface DoctorIo extends Omit<Examination, 'serviceUrl'> {
  out: (line: string) => void
}

const ILL = 1

/** Adds `doctor` to the command line. */
export function addDoctorCommand(program: Command, { out, ...about }: DoctorIo, finish: (code: number) => void): void {
  program
    .command('doctor')
    .description('checks settings, database and machine, and says what to do; it changes nothing')
    .option('--url <address>', 'ask the service there as well, such as http://localhost:4000')
    .option('--json', 'for programs')
    .action(async ({ url, json }: { url?: string; json?: boolean }) => {
      const findings = await examine({ ...about, ...(url !== undefined && { serviceUrl: url }) })
      if (json) out(JSON.stringify(findings, null, 2))
      else for (const finding of findings) out(write(finding))
      if (findings.some(({ status }) => status === 'failed')) finish(ILL)
    })
}

function write({ status, name, found, advice }: Awaited<ReturnType<typeof examine>>[number]): string {
  const line = `${status.padEnd(8)} ${name}: ${found}`
  return advice === undefined ? line : `${line}\n         ${advice}`
}
