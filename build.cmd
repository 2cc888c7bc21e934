@echo off
rem Runs a script of the folder "build" with the bash of Git for Windows:  build test,  build pack 0.1.0
setlocal
if "%~1"=="" (
  echo usage: build SCRIPT [ARGUMENTS]
  dir /b "%~dp0build"
  exit /b 2
)
set "bash="
for /f "delims=" %%g in ('where git.exe 2^>nul') do (
  if exist "%%~dpg..\bin\bash.exe" set "bash=%%~dpg..\bin\bash.exe"
)
if not defined bash if exist "%ProgramFiles%\Git\bin\bash.exe" set "bash=%ProgramFiles%\Git\bin\bash.exe"
if not defined bash (
  echo Git for Windows was not found. Install it, and run this again. 1>&2
  exit /b 1
)
"%bash%" "%~dp0build/%~1" %2 %3 %4 %5 %6 %7 %8 %9
