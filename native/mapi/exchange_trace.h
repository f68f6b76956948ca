// PR_TRACE_INFO and PR_INTERNAL_TRACE_INFO: the route of a message through X.400 domains.
#pragma once

#include "mapi/structs.h"

struct TRACEENTRY {
  LONG lAction;
  FILETIME ftArrivalTime;
  FILETIME ftDeferredTime;
  char rgchADMDName[20];
  char rgchCountryName[4];
  char rgchPRMDId[20];
  char rgchAttADMDName[20];
  char rgchAttCountryName[4];
  char rgchAttPRMDId[19];
  BYTE bAdditionalActions;
};
using LPTRACEENTRY = TRACEENTRY*;

struct TRACEINFO {
  ULONG cEntries;
  TRACEENTRY rgtraceentry[MAPI_DIM];
};
using LPTRACEINFO = TRACEINFO*;

struct INTTRACEENTRY {
  LONG lAction;
  FILETIME ftArrivalTime;
  FILETIME ftDeferredTime;
  char rgchADMDName[20];
  char rgchCountryName[4];
  char rgchPRMDId[20];
  char rgchAttADMDName[20];
  char rgchAttCountryName[4];
  char rgchAttPRMDId[20];
  char rgchMTAName[36];
  char rgchAttMTAName[35];
  BYTE bAdditionalActions;
};
using PINTTRACEENTRY = INTTRACEENTRY*;

struct INTTRACEINFO {
  ULONG cEntries;
  INTTRACEENTRY rgIntTraceEntry[MAPI_DIM];
};
using PINTTRACEINFO = INTTRACEINFO*;
