//! Running other programs, and saying so.

use anyhow::{Context, Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Tells the person at the terminal what happens now, in one line.
pub fn say(step: &str, line: &str) {
    eprintln!("{step:>9}  {line}");
}

/// Runs a program to its end, its output going where ours goes.
///
/// # Errors
/// Where it cannot be started or ends non-zero.
pub fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command.status().with_context(|| format!("{name} cannot be started"))?;
    if !status.success() {
        bail!("{name} failed ({status})");
    }
    Ok(())
}

/// Runs a program silently for at most so long; whether it ended well.
pub fn succeeds(command: &mut Command, limit: Duration) -> bool {
    let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = silent.spawn() else { return false };
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() < limit => thread::sleep(Duration::from_millis(50)),
            _ => {
                // It has ended meanwhile, or ends now; either way it did not succeed in time.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// What a program prints (no more than a pipe holds), where it ends well within so long; `None` where it had to be stopped.
///
/// # Errors
/// Where it cannot be started or ends non-zero.
pub fn printed_within(command: &mut Command, limit: Duration) -> Result<Option<String>> {
    let name = name(command);
    let piped = command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = piped.spawn().with_context(|| format!("{name} cannot be started"))?;
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if start.elapsed() >= limit {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(20));
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{name} failed ({})", output.status);
    }
    Ok(Some(String::from_utf8(output.stdout)?))
}

/// What a program prints, trimmed; nothing where it is missing or fails.
pub fn printed(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// The first of these programs that can be run: a path as it is, a name by way of PATH.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    names.iter().find_map(|name| env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file()))
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Takes away what cargo and rustup tell their children, so that a compiler of another toolchain can be run.
pub fn without_toolchain(command: &mut Command) -> &mut Command {
    for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTDOC"] {
        command.env_remove(variable);
    }
    command
}

fn name(command: &Command) -> String {
    Path::new(command.get_program()).file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_takes_too_long_is_stopped() {
        let start = Instant::now();
        assert!(!succeeds(Command::new("sleep").arg("30"), Duration::from_millis(100)));
        assert!(start.elapsed() < Duration::from_secs(10));
        assert!(succeeds(&mut Command::new("true"), Duration::from_secs(10)));
        assert!(!succeeds(&mut Command::new("false"), Duration::from_secs(10)));
    }

    #[test]
    fn what_is_printed_in_time_is_kept() -> Result<()> {
        let limit = Duration::from_secs(10);
        assert_eq!(printed_within(Command::new("echo").arg("19 people"), limit)?.as_deref(), Some("19 people\n"));
        assert_eq!(printed_within(Command::new("sleep").arg("30"), Duration::from_millis(100))?, None);
        assert!(printed_within(&mut Command::new("false"), limit).is_err());
        Ok(())
    }

    #[test]
    fn a_failure_names_the_program() {
        let error = run(&mut Command::new("false")).unwrap_err().to_string();
        assert!(error.starts_with("false failed"), "{error}");
        let error = run(&mut Command::new("no-such-program")).unwrap_err().to_string();
        assert_eq!(error, "no-such-program cannot be started");
    }

    #[test]
    fn programs_are_found_in_order_of_preference() {
        assert_eq!(find(&["no-such-program", "sh"]).unwrap().file_name().unwrap(), "sh");
        assert_eq!(find(&["no-such-program"]), None);
    }
}
