//! Being stopped: by Ctrl-C, by a terminal that closes, by the system.

use std::process;
use std::thread;
use tokio::runtime::Builder;

/// From now on, `clear` is called before the program is stopped, on a thread of its own. Where it
/// says no, the program goes on: what it does is as good as done.
pub(super) fn when_stopped(clear: impl FnOnce() -> bool + Send + 'static) {
    let Ok(runtime) = Builder::new_current_thread().enable_io().build() else { return };
    thread::spawn(move || {
        if let Some(number) = runtime.block_on(signal())
            && clear()
        {
            say!("\nStopped.");
            process::exit(128 + number);
        }
    });
}

/// Waits for the thread of [`when_stopped`], which ends the program with the code of its signal.
pub(super) fn wait_for_end() -> ! {
    loop {
        thread::park();
    }
}

/// Waits for a signal that stops programs, and gives its number. `None` where the system gives none.
#[cfg(unix)]
async fn signal() -> Option<i32> {
    use std::future::poll_fn;
    use std::task::Poll;
    use tokio::signal::unix::{SignalKind, signal};
    let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
    let mut signals = Vec::new();
    for kind in kinds {
        signals.push((kind.as_raw_value(), signal(kind).ok()?));
    }
    let first = poll_fn(|context| {
        let came = signals
            .iter_mut()
            .find_map(|(number, signal)| signal.poll_recv(context).is_ready().then_some(*number));
        came.map_or(Poll::Pending, Poll::Ready)
    });
    Some(first.await)
}

#[cfg(not(unix))]
async fn signal() -> Option<i32> {
    tokio::signal::ctrl_c().await.ok()?;
    Some(2)
}
