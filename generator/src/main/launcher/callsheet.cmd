@echo off
rem Runs Callsheet's command line with the Java in JAVA_HOME or, without one, the Java on the PATH.
rem CALLSHEET_JAVA_OPTS replaces the options for Java below, which suit a process that ends after a second.
setlocal DisableDelayedExpansion
if not defined CALLSHEET_JAVA_OPTS set "CALLSHEET_JAVA_OPTS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms24m"

if not defined JAVA_HOME goto path
set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%JAVA%" goto version
echo callsheet: JAVA_HOME is "%JAVA_HOME:"=%", which has no bin\java.exe. Set it to the folder of Java 17 or newer, or unset it. 1>&2
exit /b 2

:path
set "JAVA="
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if defined JAVA goto version
echo callsheet: Java was not found. Install Java 17 or newer, or set JAVA_HOME to its folder. 1>&2
exit /b 2

:version
set "RELEASE="
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
if not exist "%RELEASE%" goto run
set "MAJOR="
for /f "usebackq tokens=1,2 delims==." %%K in ("%RELEASE%") do if "%%K"=="JAVA_VERSION" set "MAJOR=%%L"
if not defined MAJOR goto run
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 17 goto run
echo callsheet: "%JAVA%" is older than Java 17. Install Java 17 or newer, or set JAVA_HOME to its folder. 1>&2
exit /b 2

:run
"%JAVA%" %CALLSHEET_JAVA_OPTS% -jar "%~dp0..\lib\callsheet.jar" %*
exit /b %ERRORLEVEL%
