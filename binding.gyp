{
  # What users build, and prebuildify where it does not cross-build. The list of sources is shared with native/CMakeLists.txt.
  'includes': ['native/sources.gypi'],
  'targets': [
    {
      'target_name': 'exchange_mapi',
      'sources': [
        '<@(mapi_sources)',
        '<@(wire_sources)',
        '<@(profiles_sources)',
        '<@(transport_sources)',
        '<@(exchange_sources)',
        '<@(session_sources)',
        '<@(napi_sources)',
      ],
      'include_dirs': ['native'],
      'dependencies': ["<!(node -p \"require('node-addon-api').targets\"):node_addon_api_except_all"],
      'defines': [
        'NAPI_VERSION=9',
        'NODE_ADDON_API_DISABLE_DEPRECATED',
        'NODE_ADDON_API_REQUIRE_BASIC_FINALIZERS',
        # A call that ends while its worker is being terminated can't throw; that is no reason to abort the process.
        'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      ],
      'conditions': [
        ['OS!="win"', {
          # What is hot here is written as loops over bytes; -O3 makes the rest a third larger.
          'cflags!': ['-O3'],
          'cflags': ['-O2', '-fvisibility=hidden', '-ffunction-sections', '-fdata-sections', '-Wall', '-Wextra'],
          'cflags_cc!': ['-std=gnu++17', '-std=gnu++20', '-fno-rtti', '-fno-exceptions'],
          'cflags_cc': ['-std=c++20', '-fvisibility-inlines-hidden', '-frtti', '-fexceptions'],
        }],
        ['OS=="linux"', {
          # GCC 12 sees overlaps in std::string that are not there (GCC bug 105651).
          'cflags': ['-Wno-restrict', '-Wno-stringop-overread'],
          'ldflags': [
            # Session threads may outlive the environment that loaded the module.
            '-Wl,-z,nodelete',
            # libm, libc and libpthread only: the prebuilt binary has to run on any distribution.
            '-static-libstdc++',
            '-static-libgcc',
            '-Wl,--exclude-libs,ALL',
            '-Wl,--gc-sections',
          ],
        }],
        ['OS=="mac"', {
          'xcode_settings': {
            'CLANG_CXX_LANGUAGE_STANDARD': 'c++20',
            'CLANG_CXX_LIBRARY': 'libc++',
            'GCC_ENABLE_CPP_EXCEPTIONS': 'YES',
            'GCC_ENABLE_CPP_RTTI': 'YES',
            'GCC_SYMBOLS_PRIVATE_EXTERN': 'YES',
            'MACOSX_DEPLOYMENT_TARGET': '11.0',
            'WARNING_CFLAGS': ['-Wall', '-Wextra'],
          },
        }],
        # By MSVC on Windows. Not run here: there is no Windows among the machines that build this, where mingw-w64 makes
        # the same of native/CMakeLists.txt. Written against the documentation of MSVC and of node-gyp.
        ['OS=="win"', {
          # Node-API is found in the executable that loads the addon, whatever its name.
          'win_delay_load_hook': 'true',
          # Without UNICODE: MAPI's LPTSTR is the 8-bit interface (native/mapi/types.h).
          'defines!': ['UNICODE', '_UNICODE', '_HAS_EXCEPTIONS=0'],
          'defines': ['NOMINMAX', 'WIN32_LEAN_AND_MEAN', '_WIN32_WINNT=0x0A00', 'STRICT'],
          'msvs_settings': {
            'VCCLCompilerTool': {
              'AdditionalOptions!': ['-std:c++17', '/std:c++17', '-std:c++20'],
              'AdditionalOptions': ['/std:c++20', '/utf-8', '/permissive-', '/Zc:__cplusplus', '/guard:cf', '/Qspectre',
                                    '/sdl', '/bigobj'],
              'ExceptionHandling': 1,  # /EHsc
              'WarningLevel': 4,
            },
            'VCLinkerTool': {
              # CETCOMPAT exists for x64 only.
              'conditions': [['target_arch=="x64"', {'AdditionalOptions': ['/guard:cf', '/CETCOMPAT']},
                                                    {'AdditionalOptions': ['/guard:cf']}]],
            },
          },
          # The C and C++ runtime in the binary: no redistributable package has to be there. By configuration, since
          # Node's own settings are (and leave RTTI out).
          'configurations': {
            'Release': {'msvs_settings': {'VCCLCompilerTool': {'RuntimeLibrary': 0, 'RuntimeTypeInfo': 'true'}}},  # /MT /GR
            'Debug': {'msvs_settings': {'VCCLCompilerTool': {'RuntimeLibrary': 1, 'RuntimeTypeInfo': 'true'}}},  # /MTd /GR
          },
          'libraries': ['advapi32.lib', 'ntdll.lib', 'ole32.lib', 'shell32.lib', 'user32.lib', 'uuid.lib'],
        }],
      ],
    },
  ],
}
