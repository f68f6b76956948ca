// FILETIME: 100 ns since 1601-01-01 UTC (MS-DTYP 2.3.3).

const kEpochDifference = 116_444_736_000_000_000n;

export function fileTimeOf(date: Date | number): bigint {
  return BigInt(Math.round(typeof date === 'number' ? date : date.getTime())) * 10_000n + kEpochDifference;
}

/** The present time, so that two objects made one after the other never go backwards. */
export function fileTimeNow(): bigint {
  return fileTimeOf(Date.now());
}
