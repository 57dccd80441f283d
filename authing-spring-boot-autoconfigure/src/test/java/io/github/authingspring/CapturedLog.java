package io.github.authingspring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Keeps everything that anybody logs at the finest level, instead of showing it. Servlet
 * containers are left out: theirs is the raw request.
 */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Logger container = (Logger) LoggerFactory.getLogger("org.apache");

	private final Level level = this.root.getLevel();

	private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

	private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

	private CapturedLog() {
		setContext(this.root.getLoggerContext());
		for (Iterator<Appender<ILoggingEvent>> all = this.root.iteratorForAppenders(); all.hasNext();) {
			this.others.add(all.next());
		}
	}

	/**
	 * Begin.
	 * @return what is logged from now on, until it is closed
	 */
	public static CapturedLog begin() {
		CapturedLog log = new CapturedLog();
		log.others.forEach(log.root::detachAppender);
		log.start();
		log.root.addAppender(log);
		log.container.setLevel(Level.INFO);
		log.root.setLevel(Level.TRACE);
		return log;
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
				+ ((event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy()) : ""));
	}

	/**
	 * Return what was logged so far.
	 * @return the lines, with traces of exceptions
	 */
	public List<String> lines() {
		return List.copyOf(this.lines);
	}

	@Override
	public void close() {
		this.root.setLevel(this.level);
		this.container.setLevel(null);
		this.root.detachAppender(this);
		this.others.forEach(this.root::addAppender);
		stop();
	}

}
